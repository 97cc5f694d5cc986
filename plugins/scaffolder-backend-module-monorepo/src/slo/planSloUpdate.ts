import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { applicationDirectory, Problem } from '@freehold/application';
import { ApplicationAuthorizer } from '@freehold/backstage-plugin-namespaces-node';
import { ChangePlan } from '@freehold/generators';
import {
  ApplicationPlanError,
  MonorepoStore,
  planUpdateSlo,
  Snapshot,
} from '@freehold/monorepo';
import { editSloTargets, SLO_FILE } from '@freehold/slo';
import { editedSnapshot } from './editedSnapshot';
import { sloRefusal } from './sloRefusal';
import { SloTarget, SloUpdate } from './sloUpdate';

export interface PlanSloUpdateOptions {
  store: MonorepoStore;
  authorizer: ApplicationAuthorizer;
  credentials: BackstageCredentials;
  update: SloUpdate;
}

/** What the change writes, and what its author should know. */
export interface SloUpdatePlan {
  plan: ChangePlan;
  warnings: Problem[];
}

/**
 * What a change of SLOs would write on the commit of a snapshot. The permission is asked for the owner that stands in
 * that very commit, so a change that lost a race is refused when the winner gave the application to somebody else.
 */
export async function planSloUpdate(
  snapshot: Snapshot,
  options: PlanSloUpdateOptions,
): Promise<SloUpdatePlan> {
  const { store, authorizer, credentials, update } = options;
  const { application: name, edit } = update;
  const { text, base } =
    edit.kind === 'text'
      ? { text: edit.text, base: await editedSnapshot(store, edit.base) }
      : {
          text: await withTargets(snapshot, name, edit.targets),
          base: snapshot,
        };
  const planned = await planUpdateSlo({
    snapshot,
    base,
    application: name,
    text,
  }).catch(error => asRefusal(name, error));

  const ownerRef = planned.application.spec.owner;
  if (!(await authorizer.mayUpdate({ name, ownerRef }, { credentials }))) {
    throw new NotAllowedError(
      `The SLOs of ${name} were not changed: you may not change what ${ownerRef} owns. Ask a member of ${ownerRef} to change them.`,
    );
  }
  return { plan: planned.plan, warnings: planned.problems };
}

async function withTargets(
  snapshot: Snapshot,
  name: string,
  targets: SloTarget[],
): Promise<string> {
  const file = `${applicationDirectory(name)}/${SLO_FILE}`;
  const text = await snapshot.readText(file);
  if (text === undefined) {
    throw new InputError(
      `targets: the monorepo has no ${file} in which they could be changed. Give the whole file as text.`,
    );
  }
  const edited = editSloTargets(text, targets, { file });
  if (!edited.ok) {
    throw sloRefusal(name, edited.problems);
  }
  return edited.text;
}

function asRefusal(name: string, error: unknown): never {
  throw error instanceof ApplicationPlanError
    ? sloRefusal(name, error.problems)
    : error;
}
