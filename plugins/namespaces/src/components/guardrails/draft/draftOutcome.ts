import {
  DraftPolicyFinding,
  DraftPolicyResponse,
} from '@freehold/backstage-plugin-namespaces-common';

type Piece = Extract<DraftPolicyResponse, { ok: true }>;

/** What becomes of an application when the draft stands, worst first. */
export const DRAFT_EFFECTS = ['newly', 'unknown', 'still', 'mended'] as const;
export type DraftEffect = (typeof DRAFT_EFFECTS)[number];

/** One application that the draft means something for. */
export interface AffectedApplication {
  application: string;
  ownerRef?: string;
  effect: DraftEffect;
  errors: number;
  warnings: number;
  notEvaluated: number;
}

/** Everything that the pieces of an evaluation have said until now. */
export interface DraftOutcome {
  commit: string;
  policies: string[];
  /** Applications looked at, and all there are. */
  done: number;
  total: number;
  affected: AffectedApplication[];
  /** By application. */
  findings: ReadonlyMap<string, readonly DraftPolicyFinding[]>;
  omittedFindings: number;
}

/** The outcome with one more piece. */
export function withPiece(
  outcome: DraftOutcome | undefined,
  piece: Piece,
): DraftOutcome {
  const findings = new Map(outcome?.findings);
  for (const finding of piece.findings) {
    findings.set(finding.application, [
      ...(findings.get(finding.application) ?? []),
      finding,
    ]);
  }
  const affected: AffectedApplication[] = [
    ...piece.violating.map(({ newlyViolating, ...application }) => ({
      ...application,
      effect: effectOf(application, newlyViolating),
    })),
    ...piece.mended.map(
      (application): AffectedApplication => ({
        application,
        effect: 'mended',
        errors: 0,
        warnings: 0,
        notEvaluated: 0,
      }),
    ),
  ];
  return {
    commit: piece.commit,
    policies: piece.policies,
    done: (outcome?.done ?? 0) + piece.applications,
    total: piece.totalApplications,
    affected: [...(outcome?.affected ?? []), ...affected].sort(
      (a, b) =>
        DRAFT_EFFECTS.indexOf(a.effect) - DRAFT_EFFECTS.indexOf(b.effect) ||
        (a.application < b.application ? -1 : 1),
    ),
    findings,
    omittedFindings: (outcome?.omittedFindings ?? 0) + piece.omittedFindings,
  };
}

/** How many applications there are of each effect. */
export function countEffects(
  outcome: DraftOutcome,
): Record<DraftEffect, number> {
  const counts = { newly: 0, unknown: 0, still: 0, mended: 0 };
  outcome.affected.forEach(({ effect }) => counts[effect]++);
  return counts;
}

/** That nothing could be decided is no violation, and no promise that there is none either. */
function effectOf(
  counts: { errors: number; warnings: number; notEvaluated: number },
  newlyViolating: boolean,
): DraftEffect {
  if (newlyViolating) {
    return 'newly';
  }
  return counts.errors + counts.warnings === 0 && counts.notEvaluated > 0
    ? 'unknown'
    : 'still';
}
