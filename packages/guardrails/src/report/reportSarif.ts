import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { GuardrailRule } from '../check/GuardrailChecker';
import type { GuardrailResult } from '../check/result';
import { weightOf } from './finding';
import type { CheckReport, FileTexts } from './model';
import { sortResults } from './order';
import { sarifFixes } from './sarifFixes';
import { sarifLocations } from './sarifLocations';
import { wellFormed } from './visibleText';

/** @public */
export interface SarifReportOptions {
  /** Version of the program that reports. */
  version: string;
  /** For the fixes; without it there are none. */
  textOf?: FileTexts;
}

/**
 * GitHub refuses a run with more.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
const MAX_RESULTS = 25_000;

/** Lists of alerts tell them apart by these; they are texts of ours, and as long as names are. */
const MAX_FINGERPRINT = 500;

const SERIOUSNESS = ['error', 'not-evaluated', 'warning', 'info', 'waived'];

/**
 * The report as SARIF 2.1.0, for GitHub code scanning and editors. Waived findings are suppressed with the reason of
 * their waiver; what was not evaluated is an error, because viewers hide results that are neither.
 *
 * @public
 */
export function reportSarif(
  { results, rules }: CheckReport,
  { version, textOf }: SarifReportOptions,
): string {
  const findings = sortResults(results).filter(
    result => weightOf(result) !== 'none',
  );
  const kept = mostSerious(findings);
  const ids = [...new Set(kept.map(result => result.policy))].sort();
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const seen = new Map<string, number>();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'freehold',
            version,
            rules: ids.map(id => descriptorOf(id, byId.get(id))),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'Root of the monorepo.' } },
        },
        invocations: [invocation(findings, kept.length)],
        results: kept.map(result => ({
          ...resultOf(result, ids.indexOf(result.policy)),
          partialFingerprints: fingerprints(result, seen),
          ...sarifFixes(result.waiver ? undefined : result.fix, textOf),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function mostSerious(findings: GuardrailResult[]): GuardrailResult[] {
  if (findings.length <= MAX_RESULTS) return findings;
  return [...findings]
    .sort(
      (left, right) =>
        SERIOUSNESS.indexOf(weightOf(left)) -
        SERIOUSNESS.indexOf(weightOf(right)),
    )
    .slice(0, MAX_RESULTS);
}

function invocation(findings: readonly GuardrailResult[], kept: number) {
  const notEvaluated = findings.filter(
    result => result.verdict === 'not-evaluated',
  ).length;
  const texts = [
    ...(notEvaluated > 0 ? [`${notEvaluated} checks were not evaluated.`] : []),
    ...(kept < findings.length
      ? [
          `${
            findings.length - kept
          } findings are left out: a run holds ${MAX_RESULTS}.`,
        ]
      : []),
  ];
  return {
    executionSuccessful: notEvaluated === 0,
    toolExecutionNotifications: texts.map(text => ({
      level: 'warning' as const,
      message: { text },
    })),
  };
}

function descriptorOf(
  id: string,
  rule: GuardrailRule | undefined,
): ReportingDescriptor {
  const { title, why, remediation } = rule ?? {};
  const help = [why, remediation].filter(Boolean).join('\n\n');
  return {
    id,
    name: id,
    shortDescription: { text: title || id },
    ...(why ? { fullDescription: { text: why } } : {}),
    ...(help ? { help: { text: help } } : {}),
    defaultConfiguration: { level: levelOf(rule?.severity ?? 'error') },
    properties: { tags: ['guardrail', rule?.source ?? 'policy'] },
  };
}

function resultOf(result: GuardrailResult, ruleIndex: number): Result {
  const { policy, rule, message, remediation, severity, verdict } = result;
  const { waiver } = result;
  const isUnknown = verdict === 'not-evaluated';
  const text = `${isUnknown ? 'Not evaluated: ' : ''}${message}`;
  return {
    ruleId: policy,
    ruleIndex,
    level: isUnknown ? 'error' : levelOf(severity),
    message: {
      text: withoutLinks([text, remediation].filter(Boolean).join('\n')),
    },
    locations: sarifLocations(result),
    // An empty list says that suppressions were looked for, so that an alert opens again when its waiver ends.
    suppressions: waiver
      ? [
          {
            kind: 'external',
            status: 'accepted',
            justification: `${waiver.reason} (approved by ${waiver.approver}, until ${waiver.expires})`,
          },
        ]
      : [],
    properties: {
      verdict,
      part: rule,
      ...(result.application ? { application: result.application } : {}),
      ...(result.environment ? { environment: result.environment } : {}),
    },
  };
}

/**
 * What a finding is, wherever in its file it stands. GitHub looks only at the one of that name, and would otherwise take
 * the text of the line.
 */
function fingerprints(
  { policy, rule, object, file, path }: GuardrailResult,
  seen: Map<string, number>,
): Record<string, string> {
  const { kind, namespace, name } = object;
  const key = [policy, rule, file, kind, namespace, name, path?.join('.')]
    .map(part => part ?? '')
    .join('|')
    .slice(0, MAX_FINGERPRINT);
  const number = (seen.get(key) ?? 0) + 1;
  seen.set(key, number);
  const value = `${key}:${number}`;
  return { 'freehold/v1': value, primaryLocationLineHash: value };
}

function levelOf(severity: GuardrailResult['severity']) {
  return severity === 'info' ? ('note' as const) : severity;
}

/** `[text](url)` in a message would be a link that a manifest wrote. */
function withoutLinks(text: string): string {
  return wellFormed(text).replace(/[\\[\]]/g, '\\$&');
}
