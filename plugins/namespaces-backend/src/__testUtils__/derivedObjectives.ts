import { defaultSlos } from '@freehold/slo';
import {
  DerivedObjective,
  deriveObjectives,
} from '../slo/definitions/deriveObjectives';

/** The text of slo.yaml that a new application gets. */
export function sloText(application: string, target = 0.99): string {
  const sloTarget = Number((target * 100).toFixed(6));
  return defaultSlos({ name: application, profile: 'http', sloTarget });
}

/** Objectives of an application: by default its availability only. */
export function derivedObjectives(
  application: string,
  options: { target?: number; text?: string; names?: string[] } = {},
): DerivedObjective[] {
  const { target, names = ['availability'] } = options;
  const { text = sloText(application, target) } = options;
  const { objectives = [], problems } = deriveObjectives(application, { text });
  if (problems.length > 0) {
    throw new Error(`The objectives are broken: ${JSON.stringify(problems)}`);
  }
  return objectives.filter(({ objective }) => names.includes(objective));
}
