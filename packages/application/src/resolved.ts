/**
 * @packageDocumentation
 * What generators read: an application with every default of its tier, profile and platform filled in, so that
 * no generator ever needs to know where a number came from.
 */

/** @public */
export type Tier = 'a' | 'b' | 'c';
/** @public */
export type Profile = 'http' | 'grpc' | 'worker' | 'cronjob';
/** @public */
export type Lifecycle = 'experimental' | 'production' | 'deprecated';
/** Where an environment stands on the way to production. @public */
export type EnvironmentStage = 'develop' | 'staging' | 'production';
/** When an alert reaches somebody. @public */
export type Paging = 'always' | 'working-hours' | 'never';
/** @public */
export type AccessRole = 'view' | 'edit' | 'admin';

/**
 * Everything that an owner implies. Derived from one catalog reference and the platform's naming patterns.
 *
 * @public
 */
export interface Ownership {
  /** Catalog reference in full form: `group:default/team-payment`. */
  ref: string;
  /** The reference's name: `team-payment`. */
  team: string;
  /** Code owner at the source host: `@example/team-payment`. */
  scmTeam: string;
  /** The directory group that Kubernetes RBAC binds: `team-payment@groups.example.com`. */
  directoryGroup: string;
  /** The Fiat role, lower case because Fiat lower-cases groups. */
  spinnakerRole: string;
  email: string;
  /** Chat channel, `#team-payment`, when the platform has a pattern for it. */
  chat?: string;
}

/** Kubernetes quantities by resource name, as written: `{cpu: '200m', memory: '256Mi'}`. @public */
export interface ResourceAmounts {
  cpu?: string;
  memory?: string;
}

/** @public */
export interface ResolvedAccess {
  role: AccessRole;
  group: Ownership;
  /** `true` for the owner's own binding, which comes from the platform, not from `spec.access`. */
  owner: boolean;
}

/** @public */
export interface ResolvedEnvironment {
  name: string;
  title: string;
  stage: EnvironmentStage;
  cluster: string;
  /** Spinnaker account of the cluster. */
  spinnakerAccount: string;
  namespace: string;
  podSecurity: 'restricted' | 'baseline' | 'privileged';
  /** `undefined` for cronjob. min and max equal means no autoscaler is written. */
  replicas?: { min: number; max: number };
  /** Only for cronjob. */
  schedule?: string;
  resources: { requests: ResourceAmounts; limits: ResourceAmounts };
  /** Hard limits of the namespace, as ResourceQuota keys: `{'requests.cpu': '8', pods: '50'}`. */
  quota: Record<string, string>;
  /** Container defaults of the LimitRange. */
  limitRange: { defaultRequest: ResourceAmounts; default: ResourceAmounts };
  /** Non-secret environment variables of the container. */
  env: Record<string, string>;
  egress: Array<{ host: string; port: number }>;
  access: ResolvedAccess[];
  /** Google service account to impersonate, when the platform configures Workload Identity. */
  workloadIdentity?: string;
  /** Whether its objectives are measured. */
  measured: boolean;
  /** That of the tier in production; nobody is paged for another stage. */
  paging: Paging;
}

/** The objectives that a new application of this tier starts with. @public */
export interface ResolvedSlo {
  /** Percentage of the events that have to be good. */
  target: number;
  /** Percentage of the requests that have to be fast, and what is fast. */
  latency: { target: number; seconds: number };
}

/** What measures the applications, and how. @public */
export type ResolvedObservability =
  | {
      backend: 'prometheus';
      /** Whether rules are rendered as objects for the Prometheus Operator. */
      operator: boolean;
      /** The label by which series tell their namespace, when it is not `namespace`. */
      namespaceLabel?: string;
      /** Labels of every PrometheusRule. */
      ruleLabels: Record<string, string>;
    }
  | {
      backend: 'datadog';
      /** Whether SLOs are rendered as objects for the Datadog Operator. */
      operator: boolean;
      /** Tags of every SLO. */
      tags: string[];
    };

/** Days 1 (Sunday) to 7 (Saturday) as Spinnaker counts them; hours 0 to 23 in the platform's time zone. @public */
export interface DeploymentWindow {
  days: number[];
  startHour: number;
  endHour: number;
}

/** @public */
export interface ResolvedDelivery {
  renderer: 'spinnaker';
  /** Spinnaker application name; equals the application's. */
  application: string;
  /** Seconds before an unanswered judgment expires. */
  judgmentTimeoutSeconds: number;
  /** Window of production deployments by tier; `undefined` means any time. */
  window?: DeploymentWindow;
  timeZone: string;
  /** Spinnaker roles that may judge a production deployment: the owner, and the SREs for tier a. */
  judgmentRoles: string[];
  /** Spinnaker git/repo artifact account, and https URL and branch of the monorepo. */
  gitArtifactAccount: string;
  repositoryUrl: string;
  branch: string;
  /** Spinnaker docker registry account, and the parts of the image it watches. */
  docker: {
    account: string;
    registry: string;
    repository: string;
    organization: string;
  };
  permissions: { READ: string[]; WRITE: string[]; EXECUTE: string[] };
  notifications: Array<{ type: 'email' | 'slack'; address: string }>;
}

/** @public */
export interface ResolvedApplication {
  name: string;
  title: string;
  description: string;
  owner: Ownership;
  /** Catalog references in full form. */
  system?: string;
  lifecycle: Lifecycle;
  tier: Tier;
  profile: Profile;
  /** Bare image name: registry and repository, no tag, no digest. */
  image: string;
  /** Container port; `undefined` for workers without one and for cronjobs. */
  port?: number;
  dependsOn: string[];
  /** Probe settings by profile; `undefined` for cronjob. */
  probes?: {
    kind: 'http' | 'grpc' | 'exec';
    readinessPath: string;
    livenessPath: string;
    command?: string[];
  };
  /** Seconds that a pod gets to drain before it is killed. */
  terminationGracePeriodSeconds: number;
  /** Sum of all environments, in the platform's order. */
  environments: ResolvedEnvironment[];
  delivery: ResolvedDelivery;
  slo: ResolvedSlo;
  /** `undefined` when the platform does not say what measures its applications. */
  observability?: ResolvedObservability;
  /** `applications/<name>`. */
  directory: string;
}
