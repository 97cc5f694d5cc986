import { DerivedObjective } from './deriveObjectives';

/** A target that differs between two states of an application. */
export interface ObjectiveChange {
  objective: string;
  title: string;
  /** Absent for an objective that was added. */
  from?: number;
  /** Absent for one that was removed. */
  to?: number;
}

type Target = Pick<DerivedObjective, 'objective' | 'title' | 'target'>;

/** Objectives that were added, removed or have another target. */
export function targetChanges(
  before: readonly Target[],
  after: readonly Target[],
): ObjectiveChange[] {
  const previous = new Map(before.map(item => [item.objective, item]));
  const next = new Set(after.map(({ objective }) => objective));
  return [
    ...after
      .filter(
        ({ objective, target }) => previous.get(objective)?.target !== target,
      )
      .map(({ objective, title, target }) => {
        const from = previous.get(objective)?.target;
        return {
          objective,
          title,
          ...(from !== undefined && { from }),
          to: target,
        };
      }),
    ...before
      .filter(({ objective }) => !next.has(objective))
      .map(({ objective, title, target }) => ({
        objective,
        title,
        from: target,
      })),
  ];
}
