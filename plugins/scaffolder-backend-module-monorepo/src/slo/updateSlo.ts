import { ConflictError } from '@backstage/errors';
import { Problem } from '@freehold/application';
import { ChangePlan } from '@freehold/generators';
import { Change } from '@freehold/monorepo';
import { planSloUpdate, PlanSloUpdateOptions } from './planSloUpdate';

export interface UpdateSloOptions extends PlanSloUpdateOptions {
  change: Pick<Change, 'id' | 'body' | 'author'>;
}

export interface UpdatedSlo {
  /** The commit that changed it; when nothing was to be changed, the one that was looked at. */
  commit: string;
  status: 'landed' | 'already-landed' | 'no-change';
  warnings: Problem[];
}

/**
 * Lands a change of SLOs as one commit. Calling it again with the same change id finds the commit of the first call, so
 * an attempt whose answer was lost can be repeated.
 */
export async function updateSlo(
  options: UpdateSloOptions,
): Promise<UpdatedSlo> {
  const { store, update, change } = options;
  let warnings: Problem[] = [];
  const proposal = await store.propose({
    ...change,
    subject: `Change the SLOs of ${update.application}`,
    plan: async snapshot => {
      const planned = await planSloUpdate(snapshot, options);
      warnings = planned.warnings;
      return planned.plan;
    },
  });
  switch (proposal.status) {
    case 'landed':
    case 'already-landed':
      return { commit: proposal.commit, status: proposal.status, warnings };
    case 'no-change':
      return { commit: proposal.base, status: 'no-change', warnings };
    case 'conflict':
      throw conflictError(update.application, proposal.plan);
    default:
      throw new Error(`Unexpected proposal: ${proposal satisfies never}`);
  }
}

/** Says which files two people changed in the same place. */
export function conflictError(
  application: string,
  { entries }: ChangePlan,
): ConflictError {
  const paths = entries
    .filter(({ action }) => action === 'conflict')
    .map(({ path }) => path);
  return new ConflictError(
    [
      `The SLOs of ${application} were not changed: somebody else changed the same lines meanwhile, or edited by hand what is rendered from slo.yaml. Nothing was written.`,
      ...paths.map(path => `In conflict: ${path}`),
      'Open the form again, look at the files as they stand now, and make your change there.',
    ].join('\n'),
  );
}
