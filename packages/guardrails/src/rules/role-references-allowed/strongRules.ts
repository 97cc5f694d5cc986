import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import type { CelJson } from '../../cel';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';

export type Strength =
  | 'role-wildcard'
  | 'role-escalates'
  | 'role-reads-secrets';

/** A part of a Role that gives more than an owner may give. */
export interface StrongPart {
  code: Strength;
  path: Array<string | number>;
  /** What it gives, as messages say it. */
  gives: string;
}

/** With these, whoever has a Role can give themselves others. */
const ESCALATING_VERBS: ReadonlySet<string> = new Set([
  'bind',
  'escalate',
  'impersonate',
]);

/** Resources by which somebody acts as somebody else. */
const ESCALATING_RESOURCES: ReadonlySet<string> = new Set([
  'serviceaccounts/token',
  'rolebindings',
  'roles',
]);

const WRITING_VERBS: ReadonlySet<string> = new Set([
  'create',
  'update',
  'patch',
  'delete',
  'deletecollection',
]);

const READING_VERBS: ReadonlySet<string> = new Set(['get', 'list', 'watch']);

/** What a Role gives that no owner may: everything, the right to give rights, and everybody's secrets. */
export function strongParts(role: KubernetesObject): StrongPart[] {
  return listOf(role.rules).flatMap((rule, index) =>
    strongPartsOfRule(mappingOf(rule), ['rules', index]),
  );
}

function strongPartsOfRule(
  rule: KubernetesObject,
  path: Array<string | number>,
): StrongPart[] {
  const wildcards = (['apiGroups', 'resources', 'verbs'] as const).flatMap(
    field =>
      textsAt(rule[field], [...path, field])
        .filter(isWildcard)
        .map(wildcard => ({ ...wildcard, field })),
  );
  if (wildcards.length > 0) {
    return wildcards.map(({ path: place, text, field }) => ({
      code: 'role-wildcard',
      path: place,
      gives: `whatever ${showValue(text)} in ${field} stands for`,
    }));
  }
  const verbs = textsAt(rule.verbs, [...path, 'verbs']);
  const resources = textsAt(rule.resources, [...path, 'resources']);
  const some = (set: ReadonlySet<string>) =>
    verbs.some(({ text }) => set.has(text));
  return [
    ...verbs
      .filter(({ text }) => ESCALATING_VERBS.has(text))
      .map(verb => ({
        code: 'role-escalates' as const,
        path: verb.path,
        gives: `the verb ${verb.text}`,
      })),
    ...resources
      .filter(
        ({ text }) => ESCALATING_RESOURCES.has(text) && some(WRITING_VERBS),
      )
      .map(resource => ({
        code: 'role-escalates' as const,
        path: resource.path,
        gives: `changes of ${resource.text}`,
      })),
    ...resources
      .filter(
        ({ text }) =>
          text === 'secrets' && some(READING_VERBS) && !namesResources(rule),
      )
      .map(resource => ({
        code: 'role-reads-secrets' as const,
        path: resource.path,
        gives: 'every Secret of the namespace',
      })),
  ];
}

/** A Role may read the Secrets that it names: a controller needs its own certificate. */
function namesResources(rule: KubernetesObject): boolean {
  const names = listOf(rule.resourceNames);
  return names.length > 0 && names.every(name => textOf(name) !== undefined);
}

interface TextAt {
  text: string;
  path: Array<string | number>;
}

function textsAt(
  value: CelJson | undefined,
  path: Array<string | number>,
): TextAt[] {
  return listOf(value).flatMap((item, index) => {
    const text = textOf(item);
    return text === undefined ? [] : [{ text, path: [...path, index] }];
  });
}

function isWildcard({ text }: TextAt): boolean {
  return text === '*' || text.startsWith('*/') || text.endsWith('/*');
}
