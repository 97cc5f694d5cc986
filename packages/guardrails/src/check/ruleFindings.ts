import type { Problem } from '@freehold/application';
import type { ObjectReference } from '../policy';
import type { RepositoryRule, RuleFinding } from '../rules/model';
import { placeOf } from './policyFindings';
import type { GuardrailResult } from './result';
import type { ApplicationWorkspace, PlatformWorkspace } from './workspace';

/** What a finding is about that is about no object. */
export function applicationReference(name: string): ObjectReference {
  return { apiVersion: 'freehold.dev/v1alpha1', kind: 'Application', name };
}

/** What a rule of the repository says of an application. */
export function ruleFindings(
  rule: RepositoryRule,
  workspace: ApplicationWorkspace,
  platform: PlatformWorkspace,
  verdicts: 'findings' | 'all',
): GuardrailResult[] {
  const findings = rule.check(workspace, platform);
  const { name } = workspace;
  if (findings !== undefined && findings.length > 0) {
    return findings.map(finding => ruleResult(rule, finding, workspace));
  }
  if (verdicts === 'findings') {
    return [];
  }
  const applies = findings !== undefined;
  return [
    {
      policy: rule.id,
      rule: applies ? 'holds' : 'not-concerned',
      verdict: applies ? 'pass' : 'not-applicable',
      severity: 'info',
      object: applicationReference(name),
      message: applies ? rule.title : 'The rule says nothing of it',
      remediation: '',
      source: 'repository',
      application: name,
    },
  ];
}

function ruleResult(
  rule: RepositoryRule,
  finding: RuleFinding,
  { name, environments }: ApplicationWorkspace,
): GuardrailResult {
  const { object, path } = finding;
  const environment =
    finding.environment ??
    (object &&
      environments.find(
        ({ objects, kustomization }) =>
          kustomization === object || objects.includes(object),
      )?.name);
  const place = object
    ? { file: object.file, ...placeOf(object, path ?? []) }
    : {};
  return {
    policy: rule.id,
    rule: finding.code,
    verdict: finding.verdict ?? 'fail',
    severity: finding.severity ?? rule.severity,
    object: object?.reference ?? applicationReference(name),
    ...place,
    ...defined({
      file: finding.file,
      line: finding.line,
      column: finding.column,
    }),
    message: finding.message,
    remediation: finding.remediation ?? rule.remediation,
    source: 'repository',
    application: name,
    ...defined({ environment, path, fix: finding.fix }),
  };
}

/** Problems of a file of an application as lines of the report. */
export function problemResult(
  problem: Problem,
  line: Pick<GuardrailResult, 'policy' | 'source' | 'object'> &
    Partial<GuardrailResult>,
): GuardrailResult {
  return {
    rule: problem.code,
    verdict: 'fail',
    severity: problem.severity,
    ...defined({
      file: problem.file,
      line: problem.line,
      column: problem.column,
    }),
    ...(problem.path.length === 0 ? {} : { path: problem.path }),
    message: problem.message,
    remediation: problem.remedy,
    ...line,
  };
}

function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
