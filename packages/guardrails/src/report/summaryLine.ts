import type { Paint } from './paint';
import type { CheckSummary } from './summary';

/** What a report comes to, on one line. */
export function summaryLine(summary: CheckSummary, paint: Paint): string {
  const { errors, warnings, infos, waived, fixable } = summary;
  const notEvaluated = summary['not-evaluated'];
  const parts = [
    paint[errors > 0 ? 'error' : 'strong'](counted(errors, 'error')),
    paint[warnings > 0 ? 'warning' : 'strong'](counted(warnings, 'warning')),
    ...(infos > 0 ? [`${infos} info`] : []),
    `${waived} waived`,
    paint[notEvaluated > 0 ? 'not-evaluated' : 'strong'](
      `${notEvaluated} not evaluated`,
    ),
  ];
  const scope = [
    summary.applications === undefined
      ? undefined
      : counted(summary.applications, 'application'),
    summary.files === undefined ? undefined : counted(summary.files, 'file'),
  ].filter(part => part !== undefined);
  const where = scope.length > 0 ? ` in ${scope.join(', ')}` : '';
  const hint =
    fixable > 0 ? `; ${fixable} can be mended with freehold check --fix` : '';
  return `${parts.join(', ')}${where}${hint}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
