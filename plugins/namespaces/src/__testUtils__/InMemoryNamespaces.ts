import { NotFoundError } from '@backstage/errors';
import {
  ApplicationDetail,
  BrokenApplication,
  CommitDetail,
  FileDetail,
  IndexFreshness,
  ListNamespacesRequest,
  ListNamespacesResponse,
  NameAvailability,
  NamespaceFacets,
  NamespaceRow,
  NamespacesApi,
  NamespaceSortField,
  PlanResponse,
  PlatformChoices,
} from '@freehold/backstage-plugin-namespaces-common';
import { COMMIT, platformChoices } from './builders';

/** What the fake backend knows. */
export interface InMemoryContent {
  rows?: NamespaceRow[];
  applications?: ApplicationDetail[];
  broken?: BrokenApplication[];
  commits?: CommitDetail[];
  files?: FileDetail[];
  freshness?: IndexFreshness;
}

/** The backend as far as screens can tell: it filters, sorts and pages what it was given. */
export class InMemoryNamespaces implements NamespacesApi {
  readonly #content: InMemoryContent;

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
    };
  }

  async getFacets(): Promise<NamespaceFacets> {
    const facet = (field: keyof NamespaceRow) => {
      const counts = new Map<string, number>();
      for (const row of this.#content.rows ?? []) {
        const value = row[field];
        if (value) {
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
      return [...counts].sort().map(([value, count]) => ({ value, count }));
    };
    return {
      owner: facet('ownerRef'),
      system: facet('systemRef'),
      environment: facet('environment'),
      tier: facet('tier'),
      profile: facet('profile'),
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
    (!request.application || row.application === request.application)
  );
}

function byRequest(request: ListNamespacesRequest) {
  const field: NamespaceSortField = request.sort?.field ?? 'namespace';
  const direction = request.sort?.order === 'desc' ? -1 : 1;
  const rank = (row: NamespaceRow) =>
    request.ownersFirst?.includes(row.ownerRef) ? 0 : 1;
  return (a: NamespaceRow, b: NamespaceRow) =>
    rank(a) - rank(b) ||
    direction * (a[field] ?? '').localeCompare(b[field] ?? '') ||
    a.namespace.localeCompare(b.namespace);
}

function found<T>(value: T | undefined, message: string): T {
  if (value === undefined) {
    throw new NotFoundError(message);
  }
  return value;
}
