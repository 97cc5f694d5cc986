import { ResponseError } from '@backstage/errors';
import { NamespacesApi } from '../api';
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
} from '../types';
import {
  ApplicationGuardrails,
  DraftPolicyRequest,
  DraftPolicyResponse,
  GuardrailOverview,
  GuardrailRuleDetail,
} from '../guardrails';
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
} from '../slo';
import { listNamespacesQuery } from './listNamespacesQuery';
import { isPathSegment, pathSegment } from './pathSegment';

/**
 * What the client needs of Backstage, in structural form: the frontend's `discoveryApiRef` and `fetchApiRef` fit,
 * and so do a backend's discovery service and a fetch that adds a plugin token.
 *
 * @public
 */
export interface NamespacesClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/**
 * Talks to the namespaces backend over HTTP.
 *
 * @public
 */
export class NamespacesClient implements NamespacesApi {
  readonly #discoveryApi: NamespacesClientOptions['discoveryApi'];
  readonly #fetchApi: NamespacesClientOptions['fetchApi'];

  constructor(options: NamespacesClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc NamespacesApi.listNamespaces} */
  async listNamespaces(
    request: ListNamespacesRequest,
    options?: { signal?: AbortSignal },
  ): Promise<ListNamespacesResponse> {
    const query = listNamespacesQuery(request).toString();
    return this.#request(`/namespaces${query && `?${query}`}`, options);
  }

  /** {@inheritDoc NamespacesApi.getFacets} */
  async getFacets(): Promise<NamespaceFacets> {
    return this.#request('/namespaces/facets');
  }

  /** {@inheritDoc NamespacesApi.listBrokenApplications} */
  async listBrokenApplications(): Promise<{ items: BrokenApplication[] }> {
    return this.#request('/broken-applications');
  }

  /** {@inheritDoc NamespacesApi.getApplication} */
  async getApplication(name: string): Promise<ApplicationDetail> {
    return this.#request(
      `/applications/${pathSegment(name, 'application name')}`,
    );
  }

  /** {@inheritDoc NamespacesApi.checkName} */
  async checkName(
    name: string,
    options?: { signal?: AbortSignal },
  ): Promise<NameAvailability> {
    if (!isPathSegment(name)) {
      // Such a name cannot travel in a URL; while somebody types it is an answer, not a failure.
      return {
        name,
        available: false,
        problem: {
          code: 'application/name-invalid',
          field: 'name',
          severity: 'error',
          message: 'This is not a name.',
          remedy:
            'Start with a letter and use lower-case letters, digits and hyphens.',
        },
      };
    }
    return this.#request(
      `/applications/${pathSegment(name, 'application name')}/availability`,
      options,
    );
  }

  /** {@inheritDoc NamespacesApi.getPlatformChoices} */
  async getPlatformChoices(): Promise<PlatformChoices> {
    return this.#request('/platform/choices');
  }

  /** {@inheritDoc NamespacesApi.plan} */
  async plan(
    draft: ApplicationDraft,
    options?: { signal?: AbortSignal },
  ): Promise<PlanResponse> {
    return this.#post('/plan', draft, options);
  }

  /** {@inheritDoc NamespacesApi.getCommit} */
  async getCommit(id: string): Promise<CommitDetail> {
    return this.#request(`/commits/${pathSegment(id, 'commit id')}`);
  }

  /** {@inheritDoc NamespacesApi.getFile} */
  async getFile(path: string, commit?: string): Promise<FileDetail> {
    const query = new URLSearchParams({ path });
    if (commit !== undefined) {
      query.set('commit', commit);
    }
    return this.#request(`/files?${query}`);
  }

  /** {@inheritDoc NamespacesApi.getApplicationSlos} */
  async getApplicationSlos(name: string): Promise<ApplicationSlos> {
    return this.#request(slosPath(name));
  }

  /** {@inheritDoc NamespacesApi.getSloSummary} */
  async getSloSummary(owner?: string): Promise<SloSummary> {
    const query =
      owner === undefined ? '' : `?${new URLSearchParams({ owner })}`;
    return this.#request(`/slos/summary${query}`);
  }

  /** {@inheritDoc NamespacesApi.getSloDefinition} */
  async getSloDefinition(name: string): Promise<SloDefinitionFile> {
    return this.#request(`${slosPath(name)}/definition`);
  }

  /** {@inheritDoc NamespacesApi.previewSlo} */
  async previewSlo(
    name: string,
    request: SloPreviewRequest,
    options?: { signal?: AbortSignal },
  ): Promise<SloPreview> {
    return this.#post(`${slosPath(name)}/preview`, request, options);
  }

  /** {@inheritDoc NamespacesApi.listReviews} */
  async listReviews(): Promise<{ items: OperationsReviewEntry[] }> {
    return this.#request('/operations-reviews');
  }

  /** {@inheritDoc NamespacesApi.getCurrentReview} */
  async getCurrentReview(): Promise<CurrentReview> {
    return this.#request('/operations-reviews/current');
  }

  /** {@inheritDoc NamespacesApi.getReview} */
  async getReview(id: string): Promise<OperationsReview> {
    return this.#request(`/operations-reviews/${pathSegment(id, 'review id')}`);
  }

  /** {@inheritDoc NamespacesApi.getReviewMarkdown} */
  async getReviewMarkdown(id: string, language?: 'en' | 'ja'): Promise<string> {
    const query = language ? `?${new URLSearchParams({ language })}` : '';
    const response = await this.#fetch(
      `/operations-reviews/${pathSegment(id, 'review id')}/markdown${query}`,
    );
    return response.text();
  }

  /** {@inheritDoc NamespacesApi.recordReview} */
  async recordReview(request: RecordReviewRequest): Promise<OperationsReview> {
    return this.#post('/operations-reviews', request);
  }

  /** {@inheritDoc NamespacesApi.completeReviewAction} */
  async completeReviewAction(id: string): Promise<ReviewAction> {
    return this.#request(
      `/operations-review-actions/${pathSegment(id, 'action id')}/done`,
      { method: 'PUT' },
    );
  }

  /** {@inheritDoc NamespacesApi.getApplicationGuardrails} */
  async getApplicationGuardrails(name: string): Promise<ApplicationGuardrails> {
    return this.#request(
      `/applications/${pathSegment(name, 'application name')}/guardrails`,
    );
  }

  /** {@inheritDoc NamespacesApi.getGuardrails} */
  async getGuardrails(): Promise<GuardrailOverview> {
    return this.#request('/guardrails');
  }

  /** {@inheritDoc NamespacesApi.getGuardrailRule} */
  async getGuardrailRule(
    rule: string,
    options: { limit?: number; offset?: number } = {},
  ): Promise<GuardrailRuleDetail> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(options)) {
      if (value !== undefined) {
        query.set(name, String(value));
      }
    }
    const path = `/guardrails/${pathSegment(rule, 'rule')}`;
    return this.#request(query.size > 0 ? `${path}?${query}` : path);
  }

  /** {@inheritDoc NamespacesApi.tryDraftPolicy} */
  async tryDraftPolicy(
    request: DraftPolicyRequest,
    options?: { signal?: AbortSignal },
  ): Promise<DraftPolicyResponse> {
    return this.#post('/guardrails/draft', request, options);
  }

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await this.#fetch(path, init);
    return response.json();
  }

  async #post<T>(path: string, body: unknown, init?: RequestInit): Promise<T> {
    return this.#request(path, {
      ...init,
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #fetch(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('namespaces');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function slosPath(name: string): string {
  return `/applications/${pathSegment(name, 'application name')}/slos`;
}
