import {
  ApplicationDetail,
  ApplicationDraft,
  BrokenApplication,
  CommitDetail,
  FileDetail,
  ListNamespacesRequest,
  ListNamespacesResponse,
  NameAvailability,
  NamespaceFacets,
  PlanResponse,
  PlatformChoices,
} from './types';
import {
  ApplicationGuardrails,
  DraftPolicyRequest,
  DraftPolicyResponse,
  GuardrailOverview,
  GuardrailRuleDetail,
} from './guardrails';
import {
  ApplicationSlos,
  CurrentReview,
  OperationsReview,
  OperationsReviewEntry,
  RecordReviewRequest,
  ReviewAction,
  SloDefinitionFile,
  SloPreview,
  SloPreviewRequest,
  SloSummary,
} from './slo';

/**
 * The namespaces backend as clients see it. Failures are thrown as `ResponseError` of `@backstage/errors`.
 *
 * @public
 */
export interface NamespacesApi {
  /** `GET /namespaces` */
  listNamespaces(
    request: ListNamespacesRequest,
    options?: { signal?: AbortSignal },
  ): Promise<ListNamespacesResponse>;
  /** `GET /namespaces/facets` */
  getFacets(): Promise<NamespaceFacets>;
  /** `GET /broken-applications` */
  listBrokenApplications(): Promise<{ items: BrokenApplication[] }>;
  /** `GET /applications/{name}` */
  getApplication(name: string): Promise<ApplicationDetail>;
  /** `GET /applications/{name}/availability` */
  checkName(
    name: string,
    options?: { signal?: AbortSignal },
  ): Promise<NameAvailability>;
  /** `GET /platform/choices` */
  getPlatformChoices(): Promise<PlatformChoices>;
  /** `POST /plan`; writes nothing */
  plan(
    draft: ApplicationDraft,
    options?: { signal?: AbortSignal },
  ): Promise<PlanResponse>;
  /** `GET /commits/{id}` */
  getCommit(id: string): Promise<CommitDetail>;
  /** `GET /files?path=...&commit=...` */
  getFile(path: string, commit?: string): Promise<FileDetail>;
  /** `GET /applications/{name}/slos` */
  getApplicationSlos(name: string): Promise<ApplicationSlos>;
  /** `GET /slos/summary`; of one owner when `owner` is given. */
  getSloSummary(owner?: string): Promise<SloSummary>;
  /** `GET /applications/{name}/slos/definition` */
  getSloDefinition(name: string): Promise<SloDefinitionFile>;
  /** `POST /applications/{name}/slos/preview`; writes nothing */
  previewSlo(
    name: string,
    request: SloPreviewRequest,
    options?: { signal?: AbortSignal },
  ): Promise<SloPreview>;
  /** `GET /operations-reviews`: newest first. */
  listReviews(): Promise<{ items: OperationsReviewEntry[] }>;
  /** `GET /operations-reviews/current` */
  getCurrentReview(): Promise<CurrentReview>;
  /** `GET /operations-reviews/{id}` */
  getReview(id: string): Promise<OperationsReview>;
  /** `GET /operations-reviews/{id}/markdown`; the words around the figures are English unless told otherwise. */
  getReviewMarkdown(id: string, language?: 'en' | 'ja'): Promise<string>;
  /** `POST /operations-reviews` */
  recordReview(request: RecordReviewRequest): Promise<OperationsReview>;
  /** `PUT /operations-review-actions/{id}/done` */
  completeReviewAction(id: string): Promise<ReviewAction>;
  /** `GET /applications/{name}/guardrails` */
  getApplicationGuardrails(name: string): Promise<ApplicationGuardrails>;
  /** `GET /guardrails` */
  getGuardrails(): Promise<GuardrailOverview>;
  /** `GET /guardrails/{rule}` */
  getGuardrailRule(
    rule: string,
    options?: { limit?: number; offset?: number },
  ): Promise<GuardrailRuleDetail>;
  /** `POST /guardrails/draft`; writes nothing. Repeat with the cursor until there is none. */
  tryDraftPolicy(
    request: DraftPolicyRequest,
    options?: { signal?: AbortSignal },
  ): Promise<DraftPolicyResponse>;
}
