import { AccessRole, Lifecycle, Profile, Tier } from '@freehold/application';
import { PlanEntry } from '@freehold/generators';
import { GuardrailState, NamespaceGuardrailSummary } from './guardrails/status';
import { NamespaceSloSummary, SloSource, SloState } from './slo/status';

/** One row of `/namespaces`: an application in one environment. @public */
export interface NamespaceRow {
  /** Kubernetes namespace, unique over the platform. */
  namespace: string;
  application: string;
  title: string;
  environment: string;
  cluster: string;
  ownerRef: string;
  systemRef?: string;
  tier: Tier;
  profile: Profile;
  lifecycle: Lifecycle;
  /** Time of the commit that last touched the application's directory as the index knows it, ISO 8601. */
  changedAt?: string;
  /** Absent while the first figures are awaited, or when no provider is installed. */
  slo?: NamespaceSloSummary;
  /** Absent until the guardrails were evaluated for the first time. */
  guardrails?: NamespaceGuardrailSummary;
}

/** @public */
export type NamespaceSortField =
  | 'namespace'
  | 'application'
  | 'environment'
  | 'ownerRef'
  | 'systemRef'
  | 'tier'
  | 'changedAt'
  /** Worst state first, and among equals the least budget left. */
  | 'sloState'
  /** Least budget left first; unknown last. */
  | 'sloRemaining'
  /** Worst state first, and among equals the most findings. */
  | 'guardrailState';

/** @public */
export interface ListNamespacesRequest {
  /** Matches namespace, application, title and owner, case-insensitive, every word. */
  search?: string;
  owner?: string[];
  system?: string[];
  environment?: string[];
  tier?: Tier[];
  profile?: Profile[];
  application?: string;
  sloState?: SloState[];
  guardrailState?: GuardrailState[];
  /** Rows of these owners come first, whatever the sort field: "my teams first". */
  ownersFirst?: string[];
  sort?: { field: NamespaceSortField; order: 'asc' | 'desc' };
  /** 1 to 500; default 50. */
  limit?: number;
  offset?: number;
}

/** How fresh what the index says is. @public */
export interface IndexFreshness {
  /** Commit that the index reflects; absent until the first pass has finished. */
  commit?: string;
  /** ISO 8601 of the last successful comparison with the monorepo's head. */
  checkedAt?: string;
  /** Set when the last attempt failed: what is shown is as old as `checkedAt`. */
  error?: string;
}

/** @public */
export interface ListNamespacesResponse {
  items: NamespaceRow[];
  totalItems: number;
  freshness: IndexFreshness;
  /** Where the SLO figures come from; absent when no provider is installed. */
  sloSource?: SloSource;
}

/** Values to filter by with the number of rows of each, over the whole index. @public */
export interface NamespaceFacets {
  owner: Array<{ value: string; count: number }>;
  system: Array<{ value: string; count: number }>;
  environment: Array<{ value: string; count: number }>;
  tier: Array<{ value: string; count: number }>;
  profile: Array<{ value: string; count: number }>;
  sloState: Array<{ value: string; count: number }>;
  guardrailState: Array<{ value: string; count: number }>;
}

/** What is wrong with a file of the monorepo. @public */
export interface SourceProblem {
  code: string;
  file?: string;
  line?: number;
  column?: number;
  message: string;
  remedy: string;
}

/**
 * A directory in the monorepo with something wrong, and what. When its application.yaml cannot be read at all, the
 * namespaces that it had before stay in the list.
 *
 * @public
 */
export interface BrokenApplication {
  name: string;
  problems: SourceProblem[];
}

/** @public */
export interface SourceFile {
  path: string;
  /** Page of the file at the source host; absent for the embedded monorepo, which the portal shows itself. */
  url?: string;
}

/** @public */
export interface EnvironmentDetail {
  name: string;
  title: string;
  stage: 'develop' | 'staging' | 'production';
  cluster: string;
  namespace: string;
  replicas?: { min: number; max: number };
  /** Read from the ResourceQuota that stands in the monorepo, which people may have edited. */
  quota: Array<{ resource: string; hard: string }>;
  /** Read from the RoleBindings that stand in the monorepo. */
  access: Array<{
    subject: string;
    subjectKind: string;
    /** Catalog group, when the subject is the directory group of a known one. */
    groupRef?: string;
    role: AccessRole | string;
    roleKind: string;
    binding: string;
    file: SourceFile;
    line?: number;
  }>;
  files: SourceFile[];
  /** Files that could not be read, with the reason; what they would say is unknown, not absent. */
  unreadable: Array<{ path: string; reason: string }>;
}

/** A pipeline as the graph needs it. @public */
export interface PipelineDetail {
  name: string;
  description?: string;
  file: SourceFile;
  triggers: Array<{ type: string; description: string; enabled: boolean }>;
  stages: Array<{
    refId: string;
    name: string;
    type: string;
    requires: string[];
    /** One line in words: which roles judge, which window, which account. */
    summary?: string;
  }>;
  problem?: string;
}

/** @public */
export interface ApplicationDetail {
  name: string;
  title: string;
  description: string;
  tier: Tier;
  profile: Profile;
  lifecycle: Lifecycle;
  ownership: {
    ref: string;
    scmTeam: string;
    directoryGroup: string;
    spinnakerRole: string;
    email: string;
    chat?: string;
  };
  systemRef?: string;
  /** Lines of CODEOWNERS that govern the directory, as they stand in the monorepo. */
  codeOwners: Array<{ pattern: string; owners: string[]; line: number }>;
  directory: SourceFile;
  environments: EnvironmentDetail[];
  pipelines: PipelineDetail[];
  otherFiles: SourceFile[];
  /** What the platform's rules have against application.yaml as it stands; absent or empty when nothing. */
  problems?: SourceProblem[];
  /** Commit that everything above was read at. */
  commit: string;
  lastCommit?: { id: string; subject: string; author: string; at: string };
}

/** What a form knows of a new application; the names equal those of application.yaml. @public */
export interface ApplicationDraft {
  name: string;
  title?: string;
  description?: string;
  owner: string;
  system?: string;
  lifecycle?: Lifecycle;
  tier: Tier;
  profile: Profile;
  image: string;
  port?: number;
  schedule?: string;
  environments: string[];
  dependsOn?: string[];
  egress?: Array<{ host: string; port: number }>;
  access?: Array<{
    role: AccessRole;
    group: string;
    environments?: string[];
  }>;
}

/** A problem that belongs to a field of the draft. @public */
export interface DraftProblem {
  code: string;
  /** Field of the draft, `undefined` when it belongs to none. */
  field?: keyof ApplicationDraft;
  severity: 'error' | 'warning';
  message: string;
  remedy: string;
  /** The guardrail that says so, with where in the files that would be written. */
  guardrail?: { rule: string; title: string; file?: string; line?: number };
}

/** @public */
export type PlanResponse =
  | {
      ok: true;
      /** Commit that the plan was made against. */
      base: string;
      summary: Record<PlanEntry['action'], number>;
      entries: PlanEntry[];
      pipelines: PipelineDetail[];
      problems: DraftProblem[];
    }
  | { ok: false; problems: DraftProblem[] };

/** @public */
export interface NameAvailability {
  name: string;
  available: boolean;
  problem?: DraftProblem;
}

/** What the form explains: read from platform.yaml. @public */
export interface PlatformChoices {
  environments: Array<{
    name: string;
    title: string;
    stage: string;
    cluster: string;
    preselected: boolean;
  }>;
  tiers: Array<{ name: Tier; title: string; description: string }>;
  profiles: Array<{
    name: Profile;
    title: string;
    description: string;
    defaultPort?: number;
    needsSchedule: boolean;
  }>;
  registries: string[];
}

/** @public */
export interface CommitDetail {
  id: string;
  subject: string;
  body: string;
  author: string;
  at: string;
  url?: string;
  files: Array<{
    path: string;
    status: 'added' | 'modified' | 'deleted';
    before?: string;
    after?: string;
    /** Set when the texts were left out, with the reason: too large, or too many files. */
    omitted?: string;
  }>;
}

/** A file of the monorepo, or a directory: then `text` is empty and `entries` says what is in it. @public */
export interface FileDetail {
  path: string;
  text: string;
  /** Set for a directory: its direct children, sorted by path. */
  entries?: Array<{ path: string; type: 'file' | 'directory' }>;
  /** Set when a directory holds more than what is listed, with the number that was left out. */
  omittedEntries?: number;
  commit: string;
  url?: string;
}
