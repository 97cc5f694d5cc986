import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { Problem, ResolvedApplication } from '@freehold/application';

/**
 * An application as a pass found it.
 *
 * - `ok`: understood.
 * - `stale`: not understood any more; `application` is its last good version.
 * - `broken`: not understood, and no good version is at hand.
 */
export type ApplicationOutcome =
  | { status: 'ok'; name: string; application: ResolvedApplication }
  | {
      status: 'stale';
      name: string;
      application: ResolvedApplication;
      problems: Problem[];
    }
  | { status: 'broken'; name: string; problems: Problem[] };

/** What a pass over the monorepo found: everything, or what differs from the commit before. */
export type Findings =
  | { scope: 'everything'; outcomes: ApplicationOutcome[] }
  | {
      scope: 'difference';
      outcomes: ApplicationOutcome[];
      /** Applications whose directory is gone. */
      removed: string[];
    };

/** References of the entities that the catalog has of each application. */
export type Provided = ReadonlyMap<string, readonly string[]>;

/** An application.yaml that was not understood, and what that means for the catalog. */
export interface BrokenReport {
  name: string;
  /** `kept`: the catalog goes on with the last good version; `left-out`: it has nothing of this application. */
  effect: 'kept' | 'left-out';
  problems: Problem[];
}

export interface CatalogPlan {
  /** `undefined` when the catalog is right as it is. */
  mutation?: EntityProviderMutation;
  /** New entries of `Provided`; an empty list stands for an application that is gone. */
  provided: Map<string, readonly string[]>;
  broken: BrokenReport[];
}

export interface CatalogPlanOptions {
  findings: Findings;
  provided: Provided;
  toEntities(application: ResolvedApplication): Entity[];
  locationKey: string;
}

/**
 * Decides what to tell the catalog. An application leaves the catalog when its directory leaves the monorepo, and for
 * no other reason: the service behind a file with a typo in it is still running, and its owner still owns it.
 */
export function planCatalogMutation(options: CatalogPlanOptions): CatalogPlan {
  const { findings, provided, toEntities, locationKey } = options;
  const plan: CatalogPlan = { provided: new Map(), broken: [] };
  const added: Entity[] = [];
  const removedRefs: string[] = [];

  for (const outcome of findings.outcomes) {
    const before = provided.get(outcome.name) ?? [];
    if (outcome.status !== 'ok') {
      plan.broken.push({
        name: outcome.name,
        effect: isKept(outcome, findings, before) ? 'kept' : 'left-out',
        problems: outcome.problems,
      });
    }
    if (outcome.status !== 'broken') {
      const entities = toEntities(outcome.application);
      const refs = entities.map(entity => stringifyEntityRef(entity));
      added.push(...entities);
      removedRefs.push(...before.filter(ref => !refs.includes(ref)));
      plan.provided.set(outcome.name, refs);
    }
  }

  const deferred = added.map(entity => ({ entity, locationKey }));
  if (findings.scope === 'everything') {
    plan.mutation = { type: 'full', entities: deferred };
    return plan;
  }

  for (const name of findings.removed) {
    removedRefs.push(...(provided.get(name) ?? []));
    plan.provided.set(name, []);
  }
  if (added.length > 0 || removedRefs.length > 0) {
    plan.mutation = {
      type: 'delta',
      added: deferred,
      removed: withoutAdded(removedRefs, plan).map(entityRef => ({
        entityRef,
        locationKey,
      })),
    };
  }
  return plan;
}

function isKept(
  outcome: ApplicationOutcome,
  findings: Findings,
  before: readonly string[],
): boolean {
  // A difference leaves alone what it does not name; a full pass has to bring the last good version along.
  return (
    outcome.status === 'stale' ||
    (findings.scope === 'difference' && before.length > 0)
  );
}

/** A namespace may move from one application to another in one commit; it must not be removed after it was added. */
function withoutAdded(refs: string[], plan: CatalogPlan): string[] {
  const added = new Set([...plan.provided.values()].flat());
  return refs.filter(ref => !added.has(ref));
}
