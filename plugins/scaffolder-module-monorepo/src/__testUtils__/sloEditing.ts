import {
  SloDefinitionFile,
  SloEffect,
  SloPreview,
} from '@freehold/backstage-plugin-namespaces-common';
import { defaultSlos, parseOpenSlo } from '@freehold/slo';

export const PATH = 'applications/ledger/slo.yaml';
export const BASE = '0123456789abcdef0123456789abcdef01234567';
export const LATER = 'fedcba9876543210fedcba9876543210fedcba98';

/** The objectives that the platform proposes for a web service: availability and latency. */
export const TEXT = defaultSlos({
  name: 'ledger',
  profile: 'http',
  sloTarget: 99.9,
});

/** slo.yaml of the application `ledger`, as the backend gives it to the editor. */
export function definition(
  change: Partial<SloDefinitionFile> = {},
): SloDefinitionFile {
  const text = change.text ?? TEXT;
  const parsed = parseOpenSlo(text);
  return {
    application: 'ledger',
    ownerRef: 'group:default/team-payment',
    path: PATH,
    commit: BASE,
    text,
    exists: true,
    objectives: (parsed.ok ? parsed.value.slos : []).flatMap(slo =>
      slo.objectives.map(({ id, displayName, target, line }) => ({
        objective: id,
        title: displayName ?? id,
        target,
        line,
      })),
    ),
    problems: [],
    ...change,
  };
}

/** The availability of production, whose budget the edit would have used up. */
export const BREACHED: SloEffect = {
  environment: 'production',
  namespace: 'ledger-production',
  objective: 'availability',
  title: 'Availability',
  change: 'changed',
  before: {
    target: 0.999,
    state: 'healthy',
    attainment: 0.9995,
    remaining: 0.537,
    unreachable: [],
  },
  after: {
    target: 0.9995,
    state: 'exhausted',
    attainment: 0.9995,
    remaining: -0.024,
    breachedAt: '2026-11-12T05:00:00.000Z',
    unreachable: ['14.4x over 1h'],
  },
};

/** What the backend says of an edit that may be submitted. */
export function preview(
  change: Partial<Extract<SloPreview, { ok: true }>> = {},
): Extract<SloPreview, { ok: true }> {
  return {
    ok: true,
    base: BASE,
    summary: { create: 0, update: 1, delete: 0, keep: 0, conflict: 0 },
    entries: [
      {
        path: PATH,
        action: 'update',
        reason: 'regenerated',
        current: 'target: 0.999\n',
        next: 'target: 0.9995\n',
      },
    ],
    effects: [BREACHED],
    recordedTo: '2026-11-22T11:00:00.000Z',
    sample: false,
    problems: [],
    ...change,
  };
}

/** What the backend says when nothing differs. */
export const UNCHANGED = preview({
  summary: { create: 0, update: 0, delete: 0, keep: 1, conflict: 0 },
  entries: [{ path: PATH, action: 'keep', reason: 'unchanged' }],
  effects: [
    {
      ...BREACHED,
      change: 'unchanged',
      after: BREACHED.before,
    },
  ],
});
