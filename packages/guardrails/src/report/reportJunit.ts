import type { GuardrailResult } from '../check/result';
import { describeObject, describeWaiver, weightOf } from './finding';
import type { CheckReport } from './model';
import { sortResults } from './order';
import { visibleText, wellFormed } from './visibleText';

/** @public */
export interface JunitReportOptions {
  /** The least severity that counts as a failure; what is below is told in the output of a test that passes. */
  failOn?: 'warning' | 'error';
}

/**
 * A report as test runners of the JUnit family write it: a suite for each application, a test for each line. What could
 * not be evaluated is an error, which no reader takes for a pass; what is waived is skipped, with its reason.
 *
 * @public
 */
export function reportJunit(
  { results }: CheckReport,
  { failOn = 'warning' }: JunitReportOptions = {},
): string {
  const suites = new Map<string, GuardrailResult[]>();
  for (const result of sortResults(results)) {
    const name = result.application ?? 'monorepo';
    const suite = suites.get(name);
    if (suite) suite.push(result);
    else suites.set(name, [result]);
  }
  const rendered = [...suites].map(([name, suite]) =>
    suiteOf(
      name,
      suite.map(result => caseOf(result, failOn)),
    ),
  );
  if (rendered.length === 0) {
    // A file without a test is a failure to most readers.
    rendered.push(
      suiteOf('monorepo', [
        { outcome: 'pass', xml: testcase('guardrails', 'all', '') },
      ]),
    );
  }
  const counts = attributes(rendered.map(suite => suite.counts).reduce(sum));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="freehold check"${counts}>`,
    ...rendered.map(suite => suite.xml),
    '</testsuites>',
    '',
  ].join('\n');
}

type Outcome = 'pass' | 'failure' | 'error' | 'skipped';

interface Counts {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
}

interface Testcase {
  outcome: Outcome;
  xml: string;
}

function suiteOf(
  name: string,
  cases: readonly Testcase[],
): { counts: Counts; xml: string } {
  const of = (outcome: Outcome) =>
    cases.filter(one => one.outcome === outcome).length;
  const counts = {
    tests: cases.length,
    failures: of('failure'),
    errors: of('error'),
    skipped: of('skipped'),
  };
  const xml = [
    `  <testsuite name="${escapeXml(name)}"${attributes(counts)}>`,
    ...cases.map(one => one.xml),
    '  </testsuite>',
  ].join('\n');
  return { counts, xml };
}

function caseOf(
  result: GuardrailResult,
  failOn: 'warning' | 'error',
): Testcase {
  const weight = weightOf(result);
  switch (weight) {
    case 'none':
      return result.verdict === 'pass'
        ? test('pass', result, '')
        : test('skipped', result, element('skipped', result.message));
    case 'waived':
      return test(
        'skipped',
        result,
        element('skipped', describeWaiver(result)),
      );
    case 'not-evaluated':
      return test('error', result, problem('error', result));
    case 'error':
      return test('failure', result, problem('failure', result));
    case 'warning':
      return failOn === 'warning'
        ? test('failure', result, problem('failure', result))
        : test('pass', result, output(result));
    default:
      return test('pass', result, output(result));
  }
}

function test(
  outcome: Outcome,
  result: GuardrailResult,
  inner: string,
): Testcase {
  const { policy, rule, environment, file } = result;
  const where = [environment, describeObject(result) || file]
    .filter(Boolean)
    .join(': ');
  const name = where ? `${rule} (${where})` : rule;
  return { outcome, xml: testcase(policy, name, inner, result) };
}

function testcase(
  classname: string,
  name: string,
  inner: string,
  { file, line }: { file?: string; line?: number } = {},
): string {
  const place = [
    ...(file === undefined ? [] : [` file="${escapeXml(file)}"`]),
    ...(line === undefined ? [] : [` line="${line}"`]),
  ].join('');
  const open = `    <testcase classname="${escapeXml(
    classname,
  )}" name="${escapeXml(name)}"${place}`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</testcase>`;
}

function problem(tag: 'failure' | 'error', result: GuardrailResult): string {
  return `<${tag} type="${result.severity}" message="${escapeXml(
    result.message,
  )}">${escapeXml(detailsOf(result))}</${tag}>`;
}

function element(tag: string, message: string): string {
  return `<${tag} message="${escapeXml(message)}"/>`;
}

function output(result: GuardrailResult): string {
  return `<system-out>${escapeXml(
    `${result.severity}: ${result.message} ${detailsOf(result)}`,
  )}</system-out>`;
}

function detailsOf({
  file,
  line,
  column,
  remediation,
}: GuardrailResult): string {
  const place = [file, line, line === undefined ? undefined : column]
    .filter(part => part !== undefined)
    .join(':');
  return [place, remediation].filter(Boolean).join(' - ');
}

function attributes(counts: Counts): string {
  return Object.entries(counts)
    .map(([name, count]) => ` ${name}="${count}"`)
    .join('');
}

function sum(left: Counts, right: Counts): Counts {
  return {
    tests: left.tests + right.tests,
    failures: left.failures + right.failures,
    errors: left.errors + right.errors,
    skipped: left.skipped + right.skipped,
  };
}

/** XML has no way at all to write most control characters, nor half of a surrogate pair. */
function escapeXml(text: string): string {
  return wellFormed(visibleText(text))
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;');
}
