import type { CelEngine } from '../../cel';
import { evaluatePolicies } from '../evaluate/evaluatePolicies';
import type { KubernetesObject, PolicySet } from '../model';
import { parsePolicies } from '../parse/parsePolicies';
import type { AdmissionObject } from '../request/admissionObject';
import type { Verdict } from '../verdict';
import { namespace, type Fields } from './documents';

/** A moment for tests: 2026-11-22T12:00:00Z. */
export const NOW = Date.UTC(2026, 10, 22, 12);

export const KUBERNETES_1_36 = { major: 1, minor: 36 };

/** The set that documents make; what is wrong with them fails the test. */
export function policySet(...documents: Fields[]): PolicySet {
  const parsed = parsePolicies(documents.map(object => ({ object })));
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems, undefined, 2));
  }
  return parsed.value;
}

export interface Circumstances {
  namespaces?: KubernetesObject[];
  definitions?: KubernetesObject[];
  engine?: CelEngine;
}

/** What the documents say of objects, in a monorepo that has the namespace `shop`. */
export function verdictsOf(
  documents: Fields[],
  objects: Array<KubernetesObject | AdmissionObject>,
  { namespaces = [namespace('shop')], ...rest }: Circumstances = {},
): Verdict[] {
  return evaluatePolicies({
    ...policySet(...documents),
    objects: objects.map(object => (isInput(object) ? object : { object })),
    namespaces,
    now: NOW,
    kubernetesVersion: KUBERNETES_1_36,
    ...rest,
  });
}

/** The one verdict there is. */
export function verdictOf(
  documents: Fields[],
  object: KubernetesObject | AdmissionObject,
  circumstances?: Circumstances,
): Verdict {
  const verdicts = verdictsOf(documents, [object], circumstances);
  if (verdicts.length !== 1) {
    throw new Error(`Expected one verdict: ${JSON.stringify(verdicts)}`);
  }
  return verdicts[0];
}

/** A verdict in a line, as tables of scenarios have it: `fail`, `not-applicable match-condition`. */
export function inShort(verdict: Verdict): string {
  switch (verdict.verdict) {
    case 'not-applicable':
      return `not-applicable ${verdict.reason.code}`;
    case 'not-evaluated':
      return `not-evaluated ${verdict.causes
        .map(cause => cause.code)
        .join(' ')}, ${verdict.admission}`;
    case 'fail':
      return `fail ${verdict.violations
        .map(violation => violation.code)
        .join(' ')}`;
    default:
      return verdict.verdict;
  }
}

function isInput(
  object: KubernetesObject | AdmissionObject,
): object is AdmissionObject {
  return 'object' in object;
}
