import type { ChangePlan, PlanEntry } from '@freehold/generators';

export const reportFormats = ['text', 'json'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Renders a plan for stdout. The same plan always gives the same bytes. */
export function formatPlan(
  application: string,
  plan: ChangePlan,
  format: ReportFormat,
): string {
  return format === 'json'
    ? formatJson(application, plan)
    : formatText(application, plan);
}

function formatJson(application: string, plan: ChangePlan): string {
  const { summary } = plan;
  const entries = plan.entries.map(({ path, action, reason, next }) => ({
    path,
    action,
    reason,
    // With the markers, so that whoever decides sees both sides.
    ...(action === 'conflict' && next !== undefined ? { text: next } : {}),
  }));
  return `${JSON.stringify({ application, summary, entries }, null, 2)}\n`;
}

function formatText(application: string, plan: ChangePlan): string {
  // Files that stay as they are would bury the ones that do not; the last line counts them.
  const lines = plan.entries
    .filter(entry => entry.reason !== 'unchanged')
    .map(entry => `${label(entry).padEnd(9)} ${entry.path} (${entry.reason})`);
  const { create, update, delete: deleted, keep, conflict } = plan.summary;
  const counts = [
    `${create} created`,
    `${update} updated`,
    `${deleted} deleted`,
    `${keep} kept`,
    `${conflict} in conflict`,
  ];
  return `${[...lines, `${application}: ${counts.join(', ')}`].join('\n')}\n`;
}

function label(entry: PlanEntry): string {
  switch (entry.action) {
    case 'create':
      return 'created';
    case 'update':
      return 'updated';
    case 'delete':
      return 'deleted';
    case 'keep':
      return 'kept';
    case 'conflict':
      return 'conflict';
    default: {
      const unknown: never = entry.action;
      return unknown;
    }
  }
}
