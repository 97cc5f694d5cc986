import { Problem, ResolvedApplication } from '@freehold/application';
import { parseSlo } from '@freehold/generators';
import { SLO_FILE, SloDefinition } from '@freehold/slo';

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

/**
 * Reads slo.yaml of an application, with the same rules as an edit of it.
 *
 * @param observability - of the platform: with it, problems tell what the backend cannot measure
 */
export function deriveObjectives(
  application: string,
  source: SloSourceText,
  observability?: ResolvedApplication['observability'],
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
  const parsed = parseSlo({ name: application, observability }, source.text, {
    file,
  });
  const { problems } = parsed;
  return parsed.ok
    ? { objectives: parsed.value.flatMap(objectivesOf), problems }
    : { problems };
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
