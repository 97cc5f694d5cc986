import { NotFoundError } from '@backstage/errors';
import {
  ApplicationDetail,
  ApplicationGuardrails,
  ApplicationSlos,
  BrokenApplication,
  CommitDetail,
  CurrentReview,
  DraftPolicyRequest,
  DraftPolicyResponse,
  FileDetail,
  GuardrailOverview,
  GuardrailRuleDetail,
  IndexFreshness,
  ListNamespacesRequest,
  ListNamespacesResponse,
  NameAvailability,
  NamespaceFacets,
  NamespaceRow,
  NamespacesApi,
  OperationsReview,
  OperationsReviewEntry,
  PlanResponse,
  PlatformChoices,
  RecordReviewRequest,
  ReviewAction,
  SloDefinitionFile,
  SloPreview,
  SloSource,
  SloState,
  SloSummary,
  GUARDRAIL_STATES,
} from '@freehold/backstage-plugin-namespaces-common';
import { SLO_STATES } from '../sloStates';
import { COMMIT, platformChoices } from './builders';

/** What the fake backend knows. */
export interface InMemoryContent {
  rows?: NamespaceRow[];
  applications?: ApplicationDetail[];
  broken?: BrokenApplication[];
  commits?: CommitDetail[];
  files?: FileDetail[];
  freshness?: IndexFreshness;
  sloSource?: SloSource;
  slos?: ApplicationSlos[];
  sloSummary?: SloSummary;
  sloDefinitions?: SloDefinitionFile[];
  sloPreview?: SloPreview;
  currentReview?: CurrentReview;
  /** Newest first. */
  reviews?: OperationsReview[];
  guardrails?: ApplicationGuardrails[];
  guardrailOverview?: GuardrailOverview;
  guardrailRules?: GuardrailRuleDetail[];
  /** Answers of the draft evaluation, one a request, in order. */
  draftAnswers?: DraftPolicyResponse[];
}

/** The backend as far as screens can tell: it filters, sorts and pages what it was given. */
export class InMemoryNamespaces implements NamespacesApi {
  readonly #content: InMemoryContent;
  /** What was asked of the draft evaluation. */
  readonly draftRequests: DraftPolicyRequest[] = [];

  constructor(content: InMemoryContent = {}) {
    this.#content = content;
  }

  async listNamespaces(
    request: ListNamespacesRequest,
    _options?: { signal?: AbortSignal },
  ): Promise<ListNamespacesResponse> {
    const { offset = 0, limit = 50 } = request;
    const rows = (this.#content.rows ?? [])
      .filter(row => matches(row, request))
      .sort(byRequest(request));
    return {
      items: rows.slice(offset, offset + limit),
      totalItems: rows.length,
      freshness: this.#content.freshness ?? {
        commit: COMMIT,
        checkedAt: new Date().toISOString(),
      },
      ...(this.#content.sloSource && { sloSource: this.#content.sloSource }),
    };
  }

  async getFacets(): Promise<NamespaceFacets> {
    const facet = (valueOf: (row: NamespaceRow) => string | undefined) => {
      const counts = new Map<string, number>();
      for (const row of this.#content.rows ?? []) {
        const value = valueOf(row);
        if (value) {
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
      return [...counts].sort().map(([value, count]) => ({ value, count }));
    };
    return {
      owner: facet(row => row.ownerRef),
      system: facet(row => row.systemRef),
      environment: facet(row => row.environment),
      tier: facet(row => row.tier),
      profile: facet(row => row.profile),
      sloState: facet(stateOf).sort(
        (a, b) => rankOf(a.value) - rankOf(b.value),
      ),
      guardrailState: facet(row => row.guardrails?.state),
    };
  }

  async listBrokenApplications(): Promise<{ items: BrokenApplication[] }> {
    return { items: this.#content.broken ?? [] };
  }

  async getApplication(name: string): Promise<ApplicationDetail> {
    return found(
      this.#content.applications?.find(item => item.name === name),
      `No application "${name}"`,
    );
  }

  async checkName(name: string): Promise<NameAvailability> {
    return { name, available: true };
  }

  async getPlatformChoices(): Promise<PlatformChoices> {
    return platformChoices;
  }

  async plan(): Promise<PlanResponse> {
    return { ok: false, problems: [] };
  }

  async getCommit(id: string): Promise<CommitDetail> {
    return found(
      this.#content.commits?.find(item => item.id === id),
      `No commit "${id}"`,
    );
  }

  async getFile(path: string, _commit?: string): Promise<FileDetail> {
    return found(
      this.#content.files?.find(item => item.path === path),
      `No file "${path}"`,
    );
  }

  async getApplicationSlos(name: string): Promise<ApplicationSlos> {
    return found(
      this.#content.slos?.find(item => item.application === name),
      `No application "${name}"`,
    );
  }

  async getSloSummary(_owner?: string): Promise<SloSummary> {
    return found(this.#content.sloSummary, 'No figures');
  }

  async getSloDefinition(name: string): Promise<SloDefinitionFile> {
    return found(
      this.#content.sloDefinitions?.find(item => item.application === name),
      `No application "${name}"`,
    );
  }

  async previewSlo(): Promise<SloPreview> {
    return this.#content.sloPreview ?? { ok: false, problems: [] };
  }

  async listReviews(): Promise<{ items: OperationsReviewEntry[] }> {
    return {
      items: (this.#content.reviews ?? []).map(review => ({
        id: review.id,
        number: review.number,
        heldAt: review.heldAt,
        recordedBy: review.recordedBy,
        decisions: review.decisions.length,
        actions: review.actions.length,
        byState: review.snapshot.byState,
      })),
    };
  }

  async getCurrentReview(): Promise<CurrentReview> {
    return found(this.#content.currentReview, 'No review');
  }

  async getReview(id: string): Promise<OperationsReview> {
    return found(
      this.#content.reviews?.find(review => review.id === id),
      `No review "${id}"`,
    );
  }

  async getReviewMarkdown(id: string): Promise<string> {
    return `# Review ${(await this.getReview(id)).number}\n`;
  }

  async recordReview(_request: RecordReviewRequest): Promise<OperationsReview> {
    return found(this.#content.reviews?.[0], 'No review');
  }

  async completeReviewAction(id: string): Promise<ReviewAction> {
    const action = this.#content.currentReview?.openActions.find(
      item => item.id === id,
    );
    return {
      ...found(action, `No action "${id}"`),
      doneAt: new Date().toISOString(),
    };
  }

  async getApplicationGuardrails(name: string): Promise<ApplicationGuardrails> {
    return found(
      this.#content.guardrails?.find(item => item.application === name),
      `No application "${name}"`,
    );
  }

  async getGuardrails(): Promise<GuardrailOverview> {
    return found(this.#content.guardrailOverview, 'Not evaluated yet');
  }

  async getGuardrailRule(rule: string): Promise<GuardrailRuleDetail> {
    return found(
      this.#content.guardrailRules?.find(item => item.rule === rule),
      `No rule "${rule}"`,
    );
  }

  async tryDraftPolicy(
    request: DraftPolicyRequest,
  ): Promise<DraftPolicyResponse> {
    this.draftRequests.push(request);
    return found(
      this.#content.draftAnswers?.[this.draftRequests.length - 1],
      'No answer',
    );
  }
}

function matches(row: NamespaceRow, request: ListNamespacesRequest): boolean {
  const { search = '', owner, system, environment, tier } = request;
  const text = [row.namespace, row.application, row.title, row.ownerRef]
    .join(' ')
    .toLocaleLowerCase('en-US');
  return (
    search
      .toLocaleLowerCase('en-US')
      .split(/\s+/)
      .every(word => text.includes(word)) &&
    (!owner || owner.includes(row.ownerRef)) &&
    (!system || system.includes(row.systemRef ?? '')) &&
    (!environment || environment.includes(row.environment)) &&
    (!tier || tier.includes(row.tier)) &&
    (!request.sloState || request.sloState.includes(stateOf(row))) &&
    (!request.guardrailState ||
      (row.guardrails !== undefined &&
        request.guardrailState.includes(row.guardrails.state))) &&
    (!request.application || row.application === request.application)
  );
}

function byRequest(request: ListNamespacesRequest) {
  const direction = request.sort?.order === 'desc' ? -1 : 1;
  const rank = (row: NamespaceRow) =>
    request.ownersFirst?.includes(row.ownerRef) ? 0 : 1;
  const compare = comparison(request.sort?.field ?? 'namespace');
  return (a: NamespaceRow, b: NamespaceRow) =>
    rank(a) - rank(b) ||
    direction * compare(a, b) ||
    a.namespace.localeCompare(b.namespace);
}

function comparison(
  field: NonNullable<ListNamespacesRequest['sort']>['field'],
): (a: NamespaceRow, b: NamespaceRow) => number {
  const remaining = (row: NamespaceRow) => row.slo?.remaining ?? 2;
  switch (field) {
    case 'sloRemaining':
      return (a, b) => remaining(a) - remaining(b);
    case 'sloState': {
      const rank = (row: NamespaceRow) => rankOf(stateOf(row));
      return (a, b) => rank(a) - rank(b) || remaining(a) - remaining(b);
    }
    case 'guardrailState': {
      const rank = (row: NamespaceRow) =>
        row.guardrails
          ? GUARDRAIL_STATES.indexOf(row.guardrails.state)
          : GUARDRAIL_STATES.length;
      return (a, b) => rank(a) - rank(b);
    }
    default:
      return (a, b) => (a[field] ?? '').localeCompare(b[field] ?? '');
  }
}

/** The backend counts what is not measured yet with what has no SLO. */
function stateOf(row: NamespaceRow): SloState {
  return row.slo?.state ?? 'none';
}

function rankOf(state: string): number {
  return SLO_STATES.findIndex(known => known === state);
}

function found<T>(value: T | undefined, message: string): T {
  if (value === undefined) {
    throw new NotFoundError(message);
  }
  return value;
}
