import type { Problem, ResolvedApplication } from '@freehold/application';
import { parseSlo } from '@freehold/generators';
import { OBJECTIVE_GAUGE, SLO_FILE } from '@freehold/slo';
import type {
  ApplicationWorkspace,
  EnvironmentWorkspace,
  PlatformWorkspace,
} from '../../check/workspace';
import type { PolicySeverity } from '../../policy';
import { absent } from '../facts/absence';
import { listOf, mappingOf } from '../../policy/objectFields';
import { objectsOf, specOf } from '../facts/objects';
import type { RepositoryRule, RuleFinding } from '../model';
import { findingAtRecord } from '../ownership/recordFinding';
import { isStandardSlo } from './standardSlo';

export const everyApplicationHasSlo: RepositoryRule = {
  id: 'every-application-has-slo',
  title: 'Every application has an objective that is measured in production',
  why: 'Without an objective nobody can say whether an application is good enough: alerts go by the machine and not by its users, and there is no error budget to weigh a release against.',
  remediation:
    'Write slo.yaml with at least one objective; Freehold generates the one of the tier and the profile. A deprecated or experimental application may go without, and is shown as a warning.',
  severity: 'error',
  codes: [
    'file-missing',
    'file-invalid',
    'no-objective',
    'not-measurable',
    'production-not-measured',
    'production-not-rendered',
  ],
  check(application, platform) {
    const { resolved } = application;
    if (!resolved) {
      return undefined;
    }
    const file = checkFile(application, resolved, platform);
    const findings =
      file.length === 0 ? checkProduction(application, resolved) : file;
    return resolved.lifecycle === 'production'
      ? findings
      : findings.map(finding => ({ ...finding, severity: 'warning' as const }));
  },
};

function checkFile(
  { directory, files }: ApplicationWorkspace,
  resolved: ResolvedApplication,
  { platform }: PlatformWorkspace,
): RuleFinding[] {
  const file = `${directory}/${SLO_FILE}`;
  const text = files.get(file);
  if (text === undefined) {
    return [
      {
        code: 'file-missing',
        file,
        message: `${resolved.name} has no ${SLO_FILE}`,
      },
    ];
  }
  if (isStandardSlo(text, resolved, platform)) {
    return [];
  }
  const parsed = parseSlo(resolved, text, { file });
  if (!parsed.ok) {
    return parsed.problems.map(problem =>
      ofProblem(problem, file, 'file-invalid', problem.severity),
    );
  }
  return parsed.value.every(({ objectives }) => objectives.length === 0)
    ? [
        {
          code: 'no-objective',
          file,
          line: 1,
          column: 1,
          message: `${SLO_FILE} has no objective`,
        },
      ]
    : parsed.problems.map(problem =>
        ofProblem(problem, file, 'not-measurable', 'warning'),
      );
}

function ofProblem(
  { message, remedy, line, column }: Problem,
  file: string,
  code: string,
  severity: PolicySeverity,
): RuleFinding {
  return {
    code,
    severity,
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    message: message.replace(/\.$/, ''),
    ...(remedy && { remediation: remedy }),
  };
}

function checkProduction(
  application: ApplicationWorkspace,
  { observability }: ResolvedApplication,
): RuleFinding[] {
  if (!observability) {
    return [];
  }
  return application.environments.flatMap(environment => {
    const { name, resolved } = environment;
    if (resolved?.stage !== 'production') {
      return [];
    }
    if (!resolved.measured) {
      return [
        findingAtRecord(application, ['spec', 'environments', name], {
          code: 'production-not-measured',
          severity: 'warning',
          environment: name,
          message: `The platform measures no objective in ${name}`,
          remediation:
            'Ask the SREs to add the stage production to spec.observability.stages of platform.yaml.',
        }),
      ];
    }
    return observability.operator && !hasObjectives(environment)
      ? [
          absent(environment, {
            code: 'production-not-rendered',
            environment: name,
            file: environment.directory,
            message: `No file in ${name} carries the objectives of ${SLO_FILE} to what measures them`,
            remediation: `Generate the rules of ${name} anew, and keep them in its folder.`,
          }),
        ]
      : [];
  });
}

/** An object without rules is what stays behind when the last objective goes. */
function hasObjectives(environment: EnvironmentWorkspace): boolean {
  return (
    objectsOf(environment, 'monitoring.coreos.com/PrometheusRule').some(rule =>
      listOf(specOf(rule).groups).some(group =>
        listOf(mappingOf(group).rules).some(
          each => mappingOf(each).record === OBJECTIVE_GAUGE,
        ),
      ),
    ) ||
    objectsOf(
      environment,
      'datadoghq.com/DatadogGenericResource',
      'datadoghq.com/DatadogSLO',
    ).length > 0
  );
}
