import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createAccess } from './access';
import { application } from './application';
import { applicationGuardrails } from './applicationGuardrails';
import { applicationSlos } from './applicationSlos';
import { availability } from './availability';
import { brokenApplications } from './brokenApplications';
import { choices } from './choices';
import { commit } from './commit';
import { completeReviewAction } from './completeReviewAction';
import { currentReview } from './currentReview';
import { draftPolicies } from './draftPolicies';
import { facets } from './facets';
import { file } from './file';
import { guardrailOverview } from './guardrailOverview';
import { guardrailRule } from './guardrailRule';
import { listNamespaces } from './listNamespaces';
import { monorepoFailure } from './monorepoFailure';
import { openapi } from './openapi';
import { operationsReview } from './operationsReview';
import { operationsReviews } from './operationsReviews';
import { plan } from './plan';
import { recordReview } from './recordReview';
import { reviewMarkdown } from './reviewMarkdown';
import { sloDefinition } from './sloDefinition';
import { sloObjectives } from './sloObjectives';
import { sloPreview } from './sloPreview';
import { sloSummary } from './sloSummary';
import { Route, RouteContext } from './types';

const routes: Route[] = [
  listNamespaces,
  facets,
  brokenApplications,
  application,
  availability,
  choices,
  plan,
  commit,
  file,
  applicationSlos,
  sloDefinition,
  sloPreview,
  sloSummary,
  sloObjectives,
  applicationGuardrails,
  guardrailOverview,
  guardrailRule,
  draftPolicies,
  operationsReviews,
  recordReview,
  // Before the route that takes any other word for an id.
  currentReview,
  operationsReview,
  reviewMarkdown,
  completeReviewAction,
  openapi,
];

/** @internal */
export interface RouterOptions
  extends Omit<RouteContext, keyof ReturnType<typeof createAccess>> {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

/** The REST API that `src/schema/openapi.yaml` describes. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, permissions, ...services } = options;
  const context: RouteContext = {
    ...services,
    ...createAccess({ httpAuth, permissions }),
  };
  const router = PromiseRouter();
  routes.forEach(addRoute => addRoute(router, context));
  router.use(monorepoFailure);
  return router;
}
