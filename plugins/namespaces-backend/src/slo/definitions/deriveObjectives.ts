import { Problem } from '@freehold/application';
import {
  PLATFORM_DEFAULT_POLICY,
  SLO_FILE,
  SloDefinition,
  parseOpenSlo,
} from '@freehold/slo';

/** What slo.yaml of an application has, or why it cannot be read; neither when there is none. */
export type SloSourceText =
  | { text: string; error?: undefined }
  | { text?: undefined; error: string }
  | undefined;

/** One objective as the index keeps it. */
export interface DerivedObjective {
  objective: string;
  title: string;
  target: number;
  /** The SLO with this objective only. */
  definition: SloDefinition;
}

/** What the index keeps of slo.yaml. */
export interface DerivedObjectives {
  /** In the order of the file; `undefined` when it could not be read, and the last known ones stay. */
  objectives?: DerivedObjective[];
  problems: Problem[];
}

/** Reads slo.yaml of an application. */
export function deriveObjectives(
  application: string,
  source: SloSourceText,
): DerivedObjectives {
  const file = `applications/${application}/${SLO_FILE}`;
  if (!source) {
    return { objectives: [], problems: [] };
  }
  if (source.error !== undefined) {
    return {
      problems: [
        {
          code: 'slo/unreadable',
          severity: 'error',
          file,
          path: [],
          message: source.error,
          remedy: `Replace ${SLO_FILE} by a readable file, or remove it.`,
        },
      ],
    };
  }
  const parsed = parseOpenSlo(source.text, {
    file,
    platformPolicies: [PLATFORM_DEFAULT_POLICY.name],
  });
  if (!parsed.ok) {
    return { problems: parsed.problems };
  }
  const { slos } = parsed.value;
  return {
    objectives: slos.flatMap(objectivesOf),
    problems: [
      ...parsed.problems,
      ...slos
        .filter(({ service }) => service !== application)
        .map(slo => serviceProblem(slo, application, file)),
    ],
  };
}

function objectivesOf(slo: SloDefinition): DerivedObjective[] {
  return slo.objectives.map(objective => ({
    objective: objective.id,
    title: titleOf(slo, objective),
    target: objective.target,
    definition: { ...slo, objectives: [objective] },
  }));
}

function titleOf(
  { metadata, objectives }: SloDefinition,
  objective: SloDefinition['objectives'][number],
): string {
  const name = metadata.displayName ?? metadata.name;
  if (objectives.length === 1) {
    return objective.displayName ?? name;
  }
  // "99 %" alone would say nothing beside the objectives of other SLOs.
  return objective.displayName
    ? `${name}: ${objective.displayName}`
    : `${name} ${objectives.indexOf(objective) + 1}`;
}

/** It is measured all the same: a wrong name in a file does not change what its namespaces serve. */
function serviceProblem(
  slo: SloDefinition,
  application: string,
  file: string,
): Problem {
  return {
    code: 'slo/service-not-application',
    severity: 'error',
    file,
    path: [],
    ...(slo.line !== undefined && { line: slo.line }),
    ...(slo.column !== undefined && { column: slo.column }),
    message: `The SLO ${slo.metadata.name} is of the service ${slo.service}, but stands in the directory of ${application}.`,
    remedy: `Write spec.service: ${application}.`,
  };
}
