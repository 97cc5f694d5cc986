import type { KubernetesObject, MatchResources } from '../model';
import { labelsOf } from '../objectFields';
import type { AdmissionRequest } from '../request/admissionRequest';
import type { NamespaceLookup } from '../request/namespaces';
import type { GroupVersionKind } from '../resources/resourceIndex';
import { anyOf, certain, type Certainty } from './certainty';
import { selects } from './labelSelector';
import { matchRules, type RuleMatch } from './resourceRules';

/** Why something does not hold for an object, or why nobody can tell. */
export type MatchPart =
  | 'namespaceSelector'
  | 'objectSelector'
  | 'excludeResourceRules'
  | 'resourceRules';

export type ResourceMatch =
  | { matches: 'no'; part: MatchPart }
  | ({ matches: 'yes' } & MatchedVersion)
  | ({ matches: 'unknown'; part: MatchPart } & MatchedVersion);

interface MatchedVersion {
  /** What the object has to be converted to before expressions see it. */
  equivalent?: GroupVersionKind;
}

/** `matching.Matcher.Matches`. What excludes with certainty outweighs what is not known. */
export function matchResources(
  criteria: MatchResources,
  request: AdmissionRequest,
  namespaces: NamespaceLookup,
): ResourceMatch {
  const { matchPolicy, resourceRules, excludeResourceRules } = criteria;
  const included: RuleMatch =
    resourceRules.length === 0
      ? { certainty: 'yes' }
      : matchRules(resourceRules, matchPolicy, request);
  // Most policies are about other resources: nothing else is looked at then.
  if (included.certainty === 'no') {
    return { matches: 'no', part: 'resourceRules' };
  }
  const excluded = matchRules(excludeResourceRules, matchPolicy, request);
  const parts: ReadonlyArray<[MatchPart, Certainty]> = [
    ['resourceRules', included.certainty],
    ['excludeResourceRules', not(excluded.certainty)],
    ['namespaceSelector', selectsNamespace(criteria, request, namespaces)],
    ['objectSelector', selectsObject(criteria, request)],
  ];
  const partThatIs = (wanted: Certainty) =>
    parts.find(([, certainty]) => certainty === wanted)?.[0];
  const excluding = partThatIs('no');
  if (excluding !== undefined) {
    return { matches: 'no', part: excluding };
  }
  const { equivalent } = included;
  const version = equivalent === undefined ? {} : { equivalent };
  const unknown = partThatIs('unknown');
  return unknown === undefined
    ? { matches: 'yes', ...version }
    : { matches: 'unknown', part: unknown, ...version };
}

/** The selector never excludes what belongs to the whole cluster, except Namespaces, whose own labels it reads. */
function selectsNamespace(
  { namespaceSelector }: MatchResources,
  request: AdmissionRequest,
  namespaces: NamespaceLookup,
): Certainty {
  if (namespaceSelector.length === 0) {
    return 'yes';
  }
  if (request.resource !== undefined && !request.resource.namespaced) {
    return isNamespace(request)
      ? selects(namespaceSelector, namespaces.labelsOfObject(request.object))
      : 'yes';
  }
  if (request.namespace === undefined) {
    return 'unknown';
  }
  const selected = selects(
    namespaceSelector,
    namespaces.labelsOf(request.namespace),
  );
  // A kind without its definition may belong to the whole cluster all the same.
  return request.resource === undefined && selected === 'no'
    ? 'unknown'
    : selected;
}

function selectsObject(
  { objectSelector }: MatchResources,
  { object, oldObject }: AdmissionRequest,
): Certainty {
  if (objectSelector.length === 0) {
    return 'yes';
  }
  const matches = (candidate: KubernetesObject) =>
    selects(objectSelector, { labels: labelsOf(candidate), complete: true });
  return anyOf([
    matches(object),
    oldObject === null ? certain(false) : matches(oldObject),
  ]);
}

function isNamespace({ resource }: AdmissionRequest): boolean {
  return resource?.group === '' && resource.kind === 'Namespace';
}

function not(certainty: Certainty): Certainty {
  switch (certainty) {
    case 'yes':
      return 'no';
    case 'no':
      return 'yes';
    default:
      return 'unknown';
  }
}

/** What criteria say of one request. Most policies have theirs in common, and so they are looked at once. */
export type ResourceMatcher = (criteria: MatchResources) => ResourceMatch;

/** Numbers criteria, so that equal ones of many policies are known to be equal without being compared. */
export class CriteriaNumbers {
  readonly #byText = new Map<string, number>();
  readonly #byCriteria = new WeakMap<MatchResources, number>();

  of(criteria: MatchResources): number {
    const known = this.#byCriteria.get(criteria);
    if (known !== undefined) {
      return known;
    }
    const text = JSON.stringify(criteria);
    const number = this.#byText.get(text) ?? this.#byText.size;
    this.#byText.set(text, number);
    this.#byCriteria.set(criteria, number);
    return number;
  }
}

export function resourceMatcher(
  request: AdmissionRequest,
  namespaces: NamespaceLookup,
  numbers: CriteriaNumbers,
): ResourceMatcher {
  const known: Array<ResourceMatch | undefined> = [];
  return criteria => {
    const number = numbers.of(criteria);
    known[number] ??= matchResources(criteria, request, namespaces);
    return known[number];
  };
}
