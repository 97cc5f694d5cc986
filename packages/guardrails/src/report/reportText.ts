import type { GuardrailRule } from '../check/GuardrailChecker';
import type { GuardrailResult } from '../check/result';
import { excerptOf } from './excerpt';
import {
  describeObject,
  describeWaiver,
  weightOf,
  type FindingWeight,
} from './finding';
import type { CheckReport, FileTexts } from './model';
import { sortResults } from './order';
import { paintWith, type Paint } from './paint';
import { summariseResults } from './summary';
import { summaryLine } from './summaryLine';
import { visibleText } from './visibleText';

/** @public */
export interface TextReportOptions {
  /** For the excerpts; without it there are none. */
  textOf?: FileTexts;
  /** Whether to use the colours of a terminal. */
  color?: boolean;
}

const LABELS: Record<FindingWeight, string> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  'not-evaluated': 'not evaluated',
  waived: 'waived',
  none: 'passed',
};

/**
 * The report for people, as compilers write it: by file, with the line that causes a finding, why it matters and how to
 * mend it, and a last line that counts.
 *
 * @public
 */
export function reportText(
  { results, rules, checked }: CheckReport,
  { textOf, color = false }: TextReportOptions = {},
): string {
  const paint = paintWith(color);
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const explained = new Set<string>();
  const blocks: string[] = [];
  let text: { file?: string; content?: string } = {};
  for (const result of sortResults(results)) {
    if (blocks.length === 0 || text.file !== result.file) {
      const { file } = result;
      text = { file, content: file === undefined ? undefined : textOf?.(file) };
      blocks.push(paint.title(visibleText(file ?? 'The monorepo')));
    }
    const isNew = !explained.has(result.policy);
    explained.add(result.policy);
    blocks.push(
      blockOf(result, {
        paint,
        text: text.content,
        why: isNew ? byId.get(result.policy)?.why : undefined,
      }),
    );
  }
  const summary = summariseResults(results, checked);
  return `${[...blocks, summaryLine(summary, paint)].join('\n\n')}\n`;
}

function blockOf(
  result: GuardrailResult,
  {
    paint,
    text,
    why,
  }: { paint: Paint; text?: string; why?: GuardrailRule['why'] },
): string {
  const { policy, rule, message, remediation, file, line, column } = result;
  const weight = weightOf(result);
  const heading = `${paint[weight](
    `${LABELS[weight]}[${visibleText(policy)}/${visibleText(rule)}]`,
  )}: ${paint.strong(visibleText(message))}`;
  const excerpt =
    text === undefined || line === undefined || isSecret(result)
      ? undefined
      : excerptOf(text, line, column);
  const margin = ' '.repeat(excerpt ? String(line).length : 1);
  const bar = paint.dim('|');
  const place = [file, line, line === undefined ? undefined : column]
    .filter(part => part !== undefined)
    .join(':');
  const body = excerpt
    ? [
        `${margin} ${bar}`,
        ...excerpt.lines.map(
          shown =>
            `${paint.dim(
              String(shown.number).padStart(margin.length),
            )} ${bar} ${shown.text}`,
        ),
        `${margin} ${bar} ${' '.repeat(excerpt.indentation)}${paint[weight](
          '^'.repeat(excerpt.carets),
        )}`,
      ]
    : [];
  const notes: Array<[string, string | undefined]> = [
    ['object', describeObject(result)],
    ['why', why],
    ['mend', weight === 'waived' ? undefined : remediation],
    ['fix', weight === 'waived' ? undefined : fixNote(result)],
    ['waiver', describeWaiver(result)],
    ...(result.notEvaluated ?? []).map(
      cause =>
        ['also not evaluated', `${cause.rule}: ${cause.message}`] as [
          string,
          string,
        ],
    ),
    ['note', result.asWritten && 'Evaluated as written, without defaults.'],
  ].map(([label, note]) => [label as string, note || undefined]);
  return [
    heading,
    ...(place ? [`${margin}${paint.dim('-->')} ${visibleText(place)}`] : []),
    ...body,
    ...notes.flatMap(([label, note]) =>
      note === undefined
        ? []
        : [`${margin} ${paint.dim('=')} ${label}: ${visibleText(note.trim())}`],
    ),
  ].join('\n');
}

function fixNote({ fix, verdict }: GuardrailResult): string | undefined {
  return fix && verdict === 'fail'
    ? `${fix.title} (freehold check --fix)`
    : undefined;
}

/** What a Secret holds must not be copied into the log of a CI system. */
function isSecret({ object }: GuardrailResult): boolean {
  return object.kind === 'Secret';
}
