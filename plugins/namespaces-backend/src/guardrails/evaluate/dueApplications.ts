import { Snapshot } from '@freehold/monorepo';
import { Knex } from 'knex';

/** An application that has to be looked at, with what it will then have been looked at with. */
export interface DueApplication {
  name: string;
  basis: string;
}

/**
 * Applications whose findings follow from something else than at their last evaluation, by name. Whatever an evaluation
 * has missed, because it failed or another replica was first, is due at the next. With the names of all.
 */
export async function dueApplications(
  knex: Knex,
  snapshot: Snapshot,
  basisOf: (application: {
    name: string;
    oid: string;
    ownerRef: string;
  }) => string,
): Promise<{ due: DueApplication[]; all: Set<string> }> {
  const [listed, indexed, evaluated] = await Promise.all([
    snapshot.listApplications(),
    knex('applications').select('name', 'owner_ref'),
    knex('guardrail_applications').select('application', 'basis'),
  ]);
  const ownerOf = new Map(indexed.map(row => [row.name, row.owner_ref]));
  const basisBefore = new Map(
    evaluated.map(row => [row.application, row.basis]),
  );
  const due = listed.flatMap(({ name, oid }) => {
    const ownerRef = ownerOf.get(name);
    if (ownerRef === undefined) {
      // Gone from the index in the meantime: there is nothing to show findings with.
      return [];
    }
    const basis = basisOf({ name, oid, ownerRef });
    return basis === basisBefore.get(name) ? [] : [{ name, basis }];
  });
  return { due, all: new Set(ownerOf.keys()) };
}
