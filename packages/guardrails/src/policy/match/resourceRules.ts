import type { ResourceRule } from '../model';
import type { AdmissionRequest } from '../request/admissionRequest';
import type { NamedResource } from '../resources/namedResources';
import type { GroupVersionKind } from '../resources/resourceIndex';
import { allOf, anyOf, certain, type Certainty } from './certainty';

export interface RuleMatch {
  certainty: Certainty;
  /** What the rule matched, when it is another version than the request's. */
  equivalent?: GroupVersionKind;
}

/** `matchesResourceRules`: the request as it is first, then as the other versions of its resource. */
export function matchRules(
  rules: readonly ResourceRule[],
  matchPolicy: 'Exact' | 'Equivalent',
  request: AdmissionRequest,
): RuleMatch {
  const [own, ...equivalents] = request.named;
  const direct = matchesAny(rules, own, request);
  if (direct === 'yes' || matchPolicy === 'Exact') {
    return { certainty: direct };
  }
  for (const equivalent of equivalents) {
    if (matchesAny(rules, equivalent, request) === 'yes') {
      const { group, version, kind } = equivalent;
      return { certainty: 'yes', equivalent: { group, version, kind } };
    }
  }
  const hasHiddenVersions =
    request.resource === undefined &&
    rules.some(rule => matchesRule(rule, own, request, '*') !== 'no');
  return { certainty: hasHiddenVersions ? 'unknown' : direct };
}

function matchesAny(
  rules: readonly ResourceRule[],
  named: NamedResource,
  request: AdmissionRequest,
): Certainty {
  return anyOf(rules.map(rule => matchesRule(rule, named, request)));
}

/** With "*" for the version, of any version of the resource. */
function matchesRule(
  rule: ResourceRule,
  named: NamedResource,
  request: AdmissionRequest,
  version: string = named.version,
): Certainty {
  const isNamed =
    includes(rule.apiGroups, named.group) &&
    includes(rule.operations, request.operation) &&
    (version === '*' || includes(rule.apiVersions, version)) &&
    (rule.resourceNames.length === 0 ||
      rule.resourceNames.includes(request.name));
  return isNamed
    ? allOf([
        matchesResource(rule.resources, named.resource),
        matchesScope(rule.scope, request),
      ])
    : 'no';
}

function includes(items: readonly string[], value: string): boolean {
  return items.includes('*') || items.includes(value);
}

/** `pods/*` includes pods themselves; objects of a monorepo are no subresources. */
function matchesResource(
  items: readonly string[],
  resource: string | undefined,
): Certainty {
  return anyOf(
    items.map(item => {
      const slash = item.indexOf('/');
      const main = slash < 0 ? item : item.slice(0, slash);
      const sub = slash < 0 ? '' : item.slice(slash + 1);
      if (sub !== '' && sub !== '*') {
        return 'no';
      }
      if (main === '*') {
        return 'yes';
      }
      return resource === undefined ? 'unknown' : certain(main === resource);
    }),
  );
}

function matchesScope(
  scope: ResourceRule['scope'],
  request: AdmissionRequest,
): Certainty {
  if (scope === '*') {
    return 'yes';
  }
  if (request.resource === undefined) {
    return 'unknown';
  }
  return certain(request.resource.namespaced === (scope === 'Namespaced'));
}
