import type { AdmissionPolicy, SourceLocation } from '../model';
import type {
  AdmissionObject,
  ObjectReference,
} from '../request/admissionObject';
import type {
  NotEvaluatedCause,
  PolicySeverity,
  Verdict,
  VerdictKind,
} from '../verdict';
import { remedyForCause, remedyForViolation } from './remediation';

/**
 * A line of a report: what a policy says of an object, all its bindings and parameters taken together.
 *
 * @public
 */
export interface PolicyResult extends SourceLocation {
  policy: string;
  /** The field of the policy that decided: `validations[0]`. */
  rule: string;
  verdict: VerdictKind;
  severity: PolicySeverity;
  object: ObjectReference;
  message: string;
  remediation: string;
  /** The object was evaluated without the defaults that a cluster may fill in. */
  asWritten?: true;
  /** What could not be evaluated beside what failed. */
  notEvaluated?: readonly NotEvaluatedCause[];
}

/** @public */
export interface PolicyResultsOptions {
  /** Those that were evaluated, in the same order. */
  objects: readonly AdmissionObject[];
  policies: readonly AdmissionPolicy[];
  /** Only what failed or was not evaluated, or every policy with every object. */
  verdicts: 'findings' | 'all';
}

/** @public */
export interface PolicySummary {
  pass: number;
  fail: number;
  'not-applicable': number;
  'not-evaluated': number;
  /** Of what failed or was not evaluated. */
  severities: Record<PolicySeverity, number>;
}

/** The most serious verdict is that of the pair. */
const SERIOUSNESS: readonly VerdictKind[] = [
  'fail',
  'not-evaluated',
  'pass',
  'not-applicable',
];

const SEVERITIES: readonly PolicySeverity[] = ['error', 'warning', 'info'];

interface Line {
  rule: string;
  severity: PolicySeverity;
  message: string;
  remediation: string;
}

/**
 * Verdicts as lines of a report: one for each violation or cause, otherwise one for a policy and an object. All lines of
 * a pair have the same verdict.
 *
 * @public
 */
export function policyResults(
  verdicts: readonly Verdict[],
  { objects, policies, verdicts: wanted }: PolicyResultsOptions,
): PolicyResult[] {
  const byName = new Map(policies.map(policy => [policy.name, policy]));
  return pairsOf(verdicts).flatMap(pair => {
    const verdict = SERIOUSNESS.find(kind =>
      pair.some(one => one.verdict === kind),
    ) as VerdictKind;
    if (wanted === 'findings' && !isFinding(verdict)) {
      return [];
    }
    const { policy, object, objectIndex } = pair[0];
    const { file, line, column, asWritten } = objects[objectIndex] ?? {};
    const notEvaluated = verdict === 'fail' ? distinctCauses(pair) : [];
    return linesOf(pair, verdict, byName.get(policy)).map(found => ({
      policy,
      ...found,
      verdict,
      object,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      ...(asWritten ? { asWritten } : {}),
      ...(notEvaluated.length === 0 ? {} : { notEvaluated }),
    }));
  });
}

/**
 * How many pairs of a policy and an object have which verdict. Of results with `verdicts: 'findings'` it counts these.
 *
 * @public
 */
export function summarisePolicyResults(
  results: readonly PolicyResult[],
): PolicySummary {
  const summary: PolicySummary = {
    pass: 0,
    fail: 0,
    'not-applicable': 0,
    'not-evaluated': 0,
    severities: { error: 0, warning: 0, info: 0 },
  };
  for (const { verdict, severity } of results) {
    summary[verdict] += 1;
    if (isFinding(verdict)) {
      summary.severities[severity] += 1;
    }
  }
  return summary;
}

function isFinding(verdict: VerdictKind): boolean {
  return verdict === 'fail' || verdict === 'not-evaluated';
}

/** Verdicts by policy and object, in the order in which they came. */
function pairsOf(verdicts: readonly Verdict[]): Verdict[][] {
  const pairs = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = `${verdict.objectIndex} ${verdict.policy}`;
    const pair = pairs.get(key);
    if (pair === undefined) {
      pairs.set(key, [verdict]);
    } else {
      pair.push(verdict);
    }
  }
  return [...pairs.values()];
}

function linesOf(
  pair: readonly Verdict[],
  kind: VerdictKind,
  policy: AdmissionPolicy | undefined,
): Line[] {
  const lines = new Map<string, Line>();
  const add = (line: Line) => {
    const key = JSON.stringify([line.rule, line.message]);
    const known = lines.get(key);
    lines.set(key, {
      ...line,
      severity: worse(line.severity, known?.severity ?? line.severity),
    });
  };
  for (const one of pair) {
    if (one.verdict !== kind) {
      continue;
    }
    switch (one.verdict) {
      case 'fail':
        one.violations.forEach(violation =>
          add({
            rule: violation.rule,
            severity: one.severity,
            message: violation.message,
            remediation: remedyForViolation(violation, policy),
          }),
        );
        break;
      case 'not-evaluated':
        one.causes.forEach(cause =>
          add({
            rule: cause.rule,
            severity: one.severity,
            message: cause.message,
            remediation: remedyForCause(cause),
          }),
        );
        break;
      case 'not-applicable':
        // One reason is enough where none of several bindings holds.
        if (lines.size === 0) {
          const { rule, message } = one.reason;
          add({ rule, severity: 'info', message, remediation: '' });
        }
        break;
      default:
        add({
          rule: 'validations',
          severity: 'info',
          message: 'The object is as the policy demands',
          remediation: '',
        });
    }
  }
  return [...lines.values()];
}

function distinctCauses(pair: readonly Verdict[]): NotEvaluatedCause[] {
  const causes = new Map<string, NotEvaluatedCause>();
  for (const verdict of pair) {
    if (verdict.verdict === 'fail' || verdict.verdict === 'not-evaluated') {
      for (const cause of verdict.causes) {
        causes.set(JSON.stringify(cause), cause);
      }
    }
  }
  return [...causes.values()];
}

function worse(left: PolicySeverity, right: PolicySeverity): PolicySeverity {
  return SEVERITIES.indexOf(left) <= SEVERITIES.indexOf(right) ? left : right;
}
