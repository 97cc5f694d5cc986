import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  ApplicationDraft,
  DraftProblem,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  ApplicationAuthorizer,
  applicationFromDraft,
  draftProblem,
} from '@freehold/backstage-plugin-namespaces-node';
import { ChangePlan } from '@freehold/generators';
import {
  ApplicationPlanError,
  Change,
  createApplicationChange,
  MonorepoStore,
} from '@freehold/monorepo';
import { refuseChangedPlatform } from './previewedPlatform';
import { errorsOf, planRefusal, refusal } from './refusal';

export interface CreateApplicationOptions {
  store: MonorepoStore;
  authorizer: ApplicationAuthorizer;
  draft: ApplicationDraft;
  credentials: BackstageCredentials;
  /** Commit that a person saw the plan of. */
  previewedCommit?: string;
  change: Pick<Change, 'id' | 'body' | 'author'>;
}

export interface CreatedApplication {
  commit: string;
  /** `false` when an earlier attempt had landed already. */
  landedNow: boolean;
  warnings: DraftProblem[];
}

/**
 * Checks a draft and lands it as one commit. Calling it again with the same change id finds the commit of the first
 * call, so an attempt whose answer was lost can be repeated.
 */
export async function createApplication(
  options: CreateApplicationOptions,
): Promise<CreatedApplication> {
  const { store, authorizer, draft, credentials, change } = options;
  const written = applicationFromDraft(draft);
  if (!written.ok) {
    throw refusal(errorsOf(written.problems));
  }
  const checked = await authorizer.checkDraft(draft, { credentials });
  if (errorsOf(checked).length > 0) {
    throw refusal(errorsOf(checked));
  }

  const warnings = [...written.problems, ...checked];
  const creation = createApplicationChange({ ...change, ...written });
  const proposal = await store
    .propose({
      ...creation,
      // Asked in the plan: not at all when this very change has landed, and again when somebody else was faster.
      plan: async snapshot => {
        const plan = await creation.plan(snapshot);
        await refuseChangedPlatform(store, options.previewedCommit, snapshot);
        return plan;
      },
    })
    .catch(asRefusal);
  switch (proposal.status) {
    case 'landed':
      return { commit: proposal.commit, landedNow: true, warnings };
    case 'already-landed':
      return { commit: proposal.commit, landedNow: false, warnings };
    case 'no-change':
      throw new ConflictError(
        `The application was not created: the monorepo has every file of ${draft.name} already. Choose another name.`,
      );
    case 'conflict':
      throw new ConflictError(
        `The application was not created: the monorepo has other files where these would be written: ${conflicts(
          proposal.plan,
        )}. Choose another name, or remove them first.`,
      );
    default:
      throw new Error(`Unexpected proposal: ${proposal satisfies never}`);
  }
}

function asRefusal(error: unknown): never {
  throw error instanceof ApplicationPlanError
    ? planRefusal(errorsOf(error.problems.map(draftProblem)))
    : error;
}

function conflicts({ entries }: ChangePlan): string {
  return entries
    .filter(({ action }) => action === 'conflict')
    .map(({ path }) => path)
    .join(', ');
}
