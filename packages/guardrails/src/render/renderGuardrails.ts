import type { ParseResult } from '@freehold/slo';
import { GUARDRAILS_DIRECTORY, readPolicyFiles } from '../check/guardrailFiles';
import type { ManifestObject } from '../object';
import type { PolicySet } from '../policy';
import { mappingOf, textOf } from '../policy/objectFields';
import { ResourceIndex } from '../policy/resources/resourceIndex';
import type { Waiver } from '../waivers/model';
import type { WaiverTerms } from '../waivers/terms';
import { BindingNames } from './bindingName';
import type { WaivedPolicy } from './model';
import { replaceObjects } from './renderFile';
import { waivedBindings } from './waivedBindings';
import { waivedPolicy } from './waivedPolicy';

/** Where the policies stand as clusters apply them. @public */
export const RENDERED_GUARDRAILS_DIRECTORY = 'platform/rendered/guardrails';

/** @public */
export interface RenderGuardrailsOptions extends WaiverTerms {
  /** Texts of the YAML files of `platform/guardrails/`, by path from the root of the monorepo. */
  guardrailFiles: ReadonlyMap<string, string>;
  waivers: readonly Waiver[];
}

/**
 * The policies as clusters apply them: the same files, with bindings that leave out what is waived now. With these, a
 * cluster refuses what fails here without a waiver, and nothing else; of a waived workload it admits what the controller
 * makes of it, too.
 *
 * Waivers of rules of the repository change nothing: no cluster knows these rules.
 *
 * @returns texts by path, each below `platform/rendered/guardrails`
 * @public
 */
export function renderGuardrails(
  options: RenderGuardrailsOptions,
): ParseResult<Map<string, string>> {
  const { guardrailFiles, waivers, definitions = [] } = options;
  const parsed = readPolicyFiles(guardrailFiles);
  if (!parsed.ok) {
    return parsed;
  }
  const { params, bindings } = parsed.value;
  const known = { ...options, definitions: [...definitions, ...params] };
  const waived = waivedPolicies(parsed.value, waivers, known);
  const names = new BindingNames(bindings.map(({ name }) => name));
  const files = [...guardrailFiles].sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
  return {
    ok: true,
    value: new Map(
      files.map(([path, text]) => [
        renderedPath(path),
        renderFile(path, text, waived, names),
      ]),
    ),
    problems: parsed.problems,
  };
}

/** Where a file of `platform/guardrails/` stands when it is rendered. */
export function renderedPath(path: string): string {
  const within = path.slice(GUARDRAILS_DIRECTORY.length + 1);
  return `${RENDERED_GUARDRAILS_DIRECTORY}/${within}`;
}

function waivedPolicies(
  { policies }: PolicySet,
  waivers: readonly Waiver[],
  terms: WaiverTerms,
): Map<string, WaivedPolicy> {
  const resources = new ResourceIndex(terms.definitions ?? []);
  return new Map(
    policies.flatMap(policy => {
      const waived = waivedPolicy(policy, waivers, terms, resources);
      return waived === undefined ? [] : [[policy.name, waived] as const];
    }),
  );
}

function renderFile(
  path: string,
  text: string,
  waived: ReadonlyMap<string, WaivedPolicy>,
  names: BindingNames,
): string {
  const rendered = replaceObjects(text.replace(/^\ufeff/, ''), object => {
    const policy = isBinding(object)
      ? waived.get(textOf(mappingOf(object.spec).policyName) ?? '')
      : undefined;
    return policy && waivedBindings(object, policy, names);
  });
  return `${header(path)}${rendered}`;
}

function isBinding({ apiVersion, kind }: ManifestObject): boolean {
  return (
    apiVersion === 'admissionregistration.k8s.io/v1' &&
    kind === 'ValidatingAdmissionPolicyBinding'
  );
}

function header(path: string): string {
  return [
    `# Written by Freehold from ${path} and platform/waivers/: change these,`,
    '# and run `freehold guardrails render`. Clusters apply this file.',
    '',
  ].join('\n');
}
