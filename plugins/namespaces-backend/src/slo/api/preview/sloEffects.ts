import { SloEffect } from '@freehold/backstage-plugin-namespaces-common';
import { Instant, SloDefinition } from '@freehold/slo';
import { DerivedObjective } from '../../definitions/deriveObjectives';
import { measureOf } from '../../record/measureOf';
import {
  Assessment,
  RecordedSeries,
  assess,
  assessUnrecorded,
} from './assessment';

/** Finds what was recorded in an environment of the thing that an SLO with one objective measures. */
export type FindRecord = (
  environment: string,
  slo: SloDefinition,
) => RecordedSeries | undefined;

/** An objective before and after an edit; one of the two is absent when it is added or removed. */
interface Edited {
  before?: DerivedObjective;
  after?: DerivedObjective;
}

/** What the same record says by the definitions before and after an edit, for every objective in every namespace. */
export function sloEffects(input: {
  before: readonly DerivedObjective[];
  after: readonly DerivedObjective[];
  /** Where the application is measured, in the order in which it is told. */
  places: ReadonlyArray<{ environment: string; namespace: string }>;
  findRecord: FindRecord;
  now: Instant;
}): SloEffect[] {
  const { before, after, places, findRecord, now } = input;
  const objectives = new Map<string, Edited>(
    after.map(item => [item.objective, { after: item }]),
  );
  before.forEach(item =>
    objectives.set(item.objective, {
      ...objectives.get(item.objective),
      before: item,
    }),
  );
  return places.flatMap(({ environment, namespace }) =>
    [...objectives].map(([objective, edited]): SloEffect => {
      const record = (slo: SloDefinition) => findRecord(environment, slo);
      const assessed = assessBoth(edited, record, now);
      return {
        environment,
        namespace,
        objective,
        title: (edited.after ?? edited.before)?.title ?? objective,
        change: changeOf(edited),
        ...(assessed.before && { before: assessed.before.verdict }),
        ...(assessed.after && { after: assessed.after.verdict }),
        ...(assessed.after?.unknown && { unknown: assessed.after.unknown }),
      };
    }),
  );
}

function assessBoth(
  { before, after }: Edited,
  recordOf: (slo: SloDefinition) => RecordedSeries | undefined,
  now: Instant,
): { before?: Assessment; after?: Assessment } {
  const recordBefore = before && recordOf(before.definition);
  const recordAfter = after && recordOf(after.definition);
  const assessOne = (
    { definition }: DerivedObjective,
    record: RecordedSeries | undefined,
  ) =>
    record
      ? assess(definition, record)
      : assessUnrecorded(
          definition,
          now,
          recordBefore ? 'measured-differently' : 'no-data',
        );
  return {
    ...(before && { before: assessOne(before, recordBefore) }),
    ...(after && { after: assessOne(after, recordAfter) }),
  };
}

function changeOf({ before, after }: Edited): SloEffect['change'] {
  if (!before) {
    return 'added';
  }
  if (!after) {
    return 'removed';
  }
  return meaningOf(before.definition) === meaningOf(after.definition)
    ? 'unchanged'
    : 'changed';
}

/** Everything that figures depend on: titles and descriptions change none. */
function meaningOf({ objectives: [objective], window }: SloDefinition): string {
  return JSON.stringify([
    objective.target,
    window,
    measureOf(objective, 'slices'),
  ]);
}
