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
}
