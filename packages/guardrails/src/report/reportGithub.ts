import type { GuardrailResult } from '../check/result';
import { describeObject, weightOf } from './finding';
import type { CheckReport } from './model';
import { sortResults } from './order';
import { paintWith } from './paint';
import { summariseResults } from './summary';
import { summaryLine } from './summaryLine';
import { visibleText } from './visibleText';

/**
 * GitHub shows as many annotations of each kind from one step and drops the rest without a word:
 * https://github.com/orgs/community/discussions/26680
 */
const ANNOTATIONS_OF_A_KIND = 10;

type Kind = 'error' | 'warning' | 'notice';

/**
 * The report as workflow commands of GitHub Actions: an annotation at each line of the pull request, the most serious
 * first. What is beyond the number that GitHub shows is listed in the log instead.
 *
 * @public
 */
export function reportGithub(report: CheckReport): string {
  const results = sortResults(report.results);
  const lines: string[] = [];
  const rest: GuardrailResult[] = [];
  for (const kind of ['error', 'warning', 'notice'] as const) {
    const ofKind = results.filter(result => kindOf(result) === kind);
    lines.push(
      ...ofKind
        .slice(0, ANNOTATIONS_OF_A_KIND)
        .map(result => annotation(kind, result)),
    );
    rest.push(...ofKind.slice(ANNOTATIONS_OF_A_KIND));
  }
  if (rest.length > 0) {
    lines.push(
      `::group::${rest.length} more findings, which GitHub does not annotate`,
      ...rest.map(
        result =>
          `- ${kindOf(result)} ${inLog(placeOf(result))} ${inLog(
            result.policy,
          )}: ${inLog(result.message)} ${inLog(result.remediation)}`,
      ),
      '::endgroup::',
    );
  }
  const summary = summariseResults(results, report.checked);
  lines.push(summaryLine(summary, paintWith(false)));
  return `${lines.join('\n')}\n`;
}

function kindOf(result: GuardrailResult): Kind | undefined {
  switch (weightOf(result)) {
    case 'error':
    case 'not-evaluated':
      return 'error';
    case 'warning':
      return 'warning';
    case 'info':
      return 'notice';
    default:
      return undefined;
  }
}

function annotation(kind: Kind, result: GuardrailResult): string {
  const { file, line, column, message, remediation } = result;
  const prefix = weightOf(result) === 'not-evaluated' ? 'Not evaluated: ' : '';
  const properties: Array<[string, string | number | undefined]> = [
    ['file', file],
    ['line', line],
    ['col', line === undefined ? undefined : column],
    ['title', `${result.policy} (${describeObject(result)})`],
  ];
  const written = properties
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  const text = [`${prefix}${message}`, remediation].filter(Boolean).join('\n');
  return `::${kind} ${written}::${escapeData(text)}`;
}

function placeOf({ file, line }: GuardrailResult): string {
  return [file, line].filter(part => part !== undefined).join(':');
}

function escapeData(text: string): string {
  const [first, ...others] = text.split('\n').map(visibleText);
  return [first, ...others].map(line => line.replace(/%/g, '%25')).join('%0A');
}

function escapeProperty(text: string): string {
  return visibleText(text)
    .replace(/%/g, '%25')
    .replace(/:/g, '%3A')
    .replace(/,/g, '%2C');
}

/** A runner takes `##[` for a command wherever it stands, and `::` at the start of a line. */
function inLog(text: string): string {
  return visibleText(text)
    .replace(/##\[/g, '## [')
    .replace(/^\s*::/, '');
}
