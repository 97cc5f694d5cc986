import type { ObjectiveState } from '@freehold/slo';
import type { ObjectiveLine, SloStatusReport } from '../slo/status';
import { escapeControls } from './escapeControls';

export const statusFormats = ['text', 'json'] as const;

export type StatusFormat = (typeof statusFormats)[number];

const WORDS: Record<ObjectiveState | 'none', string> = {
  exhausted: 'budget exhausted',
  'burning-fast': 'burning fast',
  burning: 'burning',
  'not-evaluated': 'not evaluated',
  'no-data': 'no data',
  'low-volume': 'low volume',
  healthy: 'healthy',
  none: 'no SLO',
};

/** Renders how objectives are for stdout. */
export function formatStatus(
  report: SloStatusReport,
  format: StatusFormat,
): string {
  return format === 'json'
    ? `${JSON.stringify(report, null, 2)}\n`
    : formatText(report);
}

function formatText(report: SloStatusReport): string {
  const lines = [subjectOf(report), sourceOf(report), ...totalsOf(report)];
  if (report.objectives.length > 0) {
    lines.push('', ...tableOf(report.objectives));
  }
  return `${lines.map(escapeControls).join('\n')}\n`;
}

function subjectOf({ subject }: SloStatusReport): string {
  switch (subject.kind) {
    case 'application':
      return subject.name;
    case 'owner':
      return subject.ref;
    case 'platform':
      return 'The whole platform';
    default:
      throw new TypeError(`Not a subject: ${subject satisfies never}`);
  }
}

function sourceOf({ source }: SloStatusReport): string {
  if (!source) return 'No provider of figures is installed.';
  const { title, sample, refreshedAt } = source;
  const age = refreshedAt ? `refreshed ${refreshedAt}` : 'not refreshed yet';
  return `${title}${sample ? ' (the figures are made up)' : ''}, ${age}`;
}

function totalsOf({ totals }: SloStatusReport): string[] {
  if (!totals) return [];
  const { namespaces, byState, objectives, met, missed, unknown } = totals;
  const states = Object.entries(WORDS).flatMap(([state, words]) =>
    byState[state] > 0 ? [`${byState[state]} ${words}`] : [],
  );
  return [
    `${namespaces} namespaces: ${states.join(', ') || 'none'}`,
    `${objectives} objectives: ${met} met, ${missed} missed, ${unknown} unknown`,
    ...(totals.withoutSloCount > 0
      ? [`${totals.withoutSloCount} applications without an SLO`]
      : []),
  ];
}

function tableOf(objectives: readonly ObjectiveLine[]): string[] {
  const rows = objectives.map(
    ({ namespace, objective, target, attainment, remaining, state }) => [
      namespace,
      objective,
      percent(target, 5),
      percent(attainment, 4),
      percent(remaining, 1),
      WORDS[state ?? 'no-data'],
    ],
  );
  const header = [
    'NAMESPACE',
    'OBJECTIVE',
    'TARGET',
    'ATTAINED',
    'BUDGET LEFT',
    'STATE',
  ];
  // Escaped before they are measured, so that columns stay straight.
  const table = [header, ...rows].map(row => row.map(escapeControls));
  const widths = header.map((_, column) =>
    Math.max(...table.map(row => row[column].length)),
  );
  return table.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}

/** Not rounded up: 99.99999 % is not 100 %. */
function percent(ratio: number | undefined, digits: number): string {
  if (ratio === undefined) return '-';
  const scale = 10 ** digits;
  return `${Math.floor(ratio * 100 * scale + 1e-6) / scale} %`;
}
