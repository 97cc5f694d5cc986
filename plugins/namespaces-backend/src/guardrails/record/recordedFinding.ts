import { GuardrailFinding } from '@freehold/backstage-plugin-namespaces-common';
import {
  GuardrailResult,
  GuardrailRule,
  WAIVERS_RULE,
  isWaivableFinding,
} from '@freehold/guardrails';
import { createHash } from 'node:crypto';
import { guardrailRank } from './guardrailRank';
import { Outcome, outcomeOf, worstRank } from './outcome';

/** A finding as it is kept: without since when, which the table knows. */
export type FoundFinding = Omit<GuardrailFinding, 'since'>;

/** A finding with what it is found again by. */
export interface RecordedFinding {
  fingerprint: string;
  outcome: Outcome;
  finding: FoundFinding;
}

/** More than anybody mends one by one. The worst are kept, so that a state never looks better than it is. */
const MAX_FINDINGS = 500;

const FREEHOLD_API = 'freehold.dev/';

/** Rules about the guardrails themselves: an exception to them would be an exception from being told. */
const NOT_WAIVABLE: ReadonlySet<string> = new Set([
  WAIVERS_RULE,
  'rendered-guardrails',
]);

/** The findings among the results of one application, with everything that tables keep of them, worst first. */
export function recordedFindings(
  application: string,
  results: readonly GuardrailResult[],
  rules: ReadonlyMap<string, GuardrailRule>,
): RecordedFinding[] {
  const seen = new Map<string, number>();
  return results
    .flatMap((result): RecordedFinding[] => {
      const { verdict } = result;
      if (verdict !== 'fail' && verdict !== 'not-evaluated') {
        return [];
      }
      const finding = findingOf(
        application,
        { ...result, verdict },
        rules.get(result.policy),
      );
      const place = placeOf(application, result);
      const before = seen.get(place) ?? 0;
      seen.set(place, before + 1);
      return [
        {
          fingerprint: createHash('sha256')
            .update(`${place}#${before}`)
            .digest('hex'),
          outcome: outcomeOf(finding),
          finding,
        },
      ];
    })
    .sort((a, b) => seriousness(a) - seriousness(b))
    .slice(0, MAX_FINDINGS);
}

export function findingOf(
  application: string,
  result: GuardrailResult & { verdict: 'fail' | 'not-evaluated' },
  rule: GuardrailRule | undefined,
): FoundFinding {
  const { object, waiver, verdict, source } = result;
  const { namespace } = object;
  return {
    rule: result.policy,
    title: rule?.title ?? result.policy,
    ...(rule?.why && { why: rule.why }),
    source,
    verdict,
    severity: result.severity,
    message: result.message,
    remediation: result.remediation,
    application,
    ...(result.environment && { environment: result.environment }),
    ...(namespace && { namespace }),
    ...(isManifest(object) && {
      object: {
        apiVersion: object.apiVersion,
        kind: object.kind,
        ...(namespace && { namespace }),
        name: object.name,
      },
    }),
    ...(result.file && { file: result.file }),
    ...(result.line && { line: result.line }),
    ...(result.column && { column: result.column }),
    ...(waiver && {
      waiver: {
        id: waiver.id,
        file: waiver.file,
        ...(waiver.line && { line: waiver.line }),
        reason: waiver.reason,
        approver: waiver.approver,
        expires: waiver.expires,
      },
    }),
    waivable:
      isWaivableFinding(result) && !waiver && !NOT_WAIVABLE.has(result.policy),
    ...(result.fix && { fix: result.fix.title }),
  };
}

/** What stays when lines move and messages are worded anew. */
function placeOf(application: string, result: GuardrailResult): string {
  const { object, path = [] } = result;
  return JSON.stringify([
    application,
    result.policy,
    result.rule,
    result.environment ?? '',
    // An object that moves to another file is the same; of what is no object, the file is all that tells.
    ...(isManifest(object)
      ? [object.apiVersion, object.kind, object.namespace ?? '', object.name]
      : [result.file ?? '']),
    ...path,
  ]);
}

/** Rules that are about no object of Kubernetes name the application in its place, which a finding says anyway. */
function isManifest({ apiVersion, kind }: GuardrailResult['object']): boolean {
  return kind !== '' && !apiVersion.startsWith(FREEHOLD_API);
}

function seriousness({ outcome }: RecordedFinding): number {
  return outcome === 'info' ? guardrailRank('clean') + 1 : worstRank([outcome]);
}
