import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ApplicationDraft,
  PlanResponse,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  ApplicationAuthorizer,
  applicationFromDraft,
  planDraft,
} from '@freehold/backstage-plugin-namespaces-node';
import { MonorepoStore } from '@freehold/monorepo';
import { refuseChangedPlatform } from './previewedPlatform';
import { errorsOf, planRefusal, refusal } from './refusal';

export type ApplicationPlanResult = Extract<PlanResponse, { ok: true }>;

export interface PlanApplicationOptions {
  store: MonorepoStore;
  authorizer: ApplicationAuthorizer;
  draft: ApplicationDraft;
  credentials: BackstageCredentials;
  previewedCommit?: string;
}

/**
 * What creating the application would write on the monorepo's head. Refuses what creating it would refuse, for the same
 * reasons in the same words, and writes nothing.
 */
export async function planApplication(
  options: PlanApplicationOptions,
): Promise<ApplicationPlanResult> {
  const { store, authorizer, draft, credentials } = options;
  const written = applicationFromDraft(draft);
  if (!written.ok) {
    throw refusal(errorsOf(written.problems));
  }
  const checked = await authorizer.checkDraft(draft, { credentials });
  if (errorsOf(checked).length > 0) {
    throw refusal(errorsOf(checked));
  }

  const snapshot = await store.snapshot();
  const plan = await planDraft({ snapshot, draft });
  if (!plan.ok) {
    throw planRefusal(errorsOf(plan.problems));
  }
  await refuseChangedPlatform(store, options.previewedCommit, snapshot);
  return { ...plan, problems: [...plan.problems, ...checked] };
}
