import { deriveOwnership } from './ownership';
import { fillPattern, namespaceName } from './names';
import { isMeasured, pagingOf } from './observability';
import type { ResolvedAccess, ResolvedEnvironment } from './resolved';
import { resolveResources } from './resolveResources';
import type { Application } from './schema/applicationSchema';
import type { Platform } from './schema/platformSchema';
import { serviceAccountIsValid } from './workloadIdentity';

type PlatformEnvironment = Platform['spec']['environments'][number];

/** Everything that one environment needs, with the application's words winning over the platform's. */
export function resolveEnvironment(
  application: Application,
  environment: PlatformEnvironment,
  platform: Platform,
): ResolvedEnvironment {
  const { metadata, spec } = application;
  const own = spec.environments[environment.name];
  const cluster = platform.spec.clusters.find(
    candidate => candidate.name === environment.cluster,
  );
  if (!cluster) {
    throw new TypeError(`Not a cluster: ${environment.cluster}`);
  }
  const isJob = spec.profile === 'cronjob';
  const serviceAccount =
    platform.spec.workloadIdentity &&
    fillPattern(platform.spec.workloadIdentity.pattern, {
      application: metadata.name,
      environment: environment.name,
    });

  return {
    name: environment.name,
    title: environment.title,
    stage: environment.stage,
    cluster: cluster.name,
    spinnakerAccount: cluster.spinnakerAccount,
    namespace: namespaceName(metadata.name, environment.name, platform),
    podSecurity: environment.podSecurity,
    ...(isJob
      ? { schedule: own.schedule ?? spec.schedule }
      : {
          replicas: own.replicas ?? {
            ...platform.spec.tiers[spec.tier].replicas[environment.stage],
          },
        }),
    resources: resolveResources(
      platform.spec.profiles[spec.profile].resources,
      spec.resources,
      own.resources,
    ),
    quota: { ...platform.spec.defaults.quota, ...environment.quota },
    limitRange: {
      defaultRequest: { ...platform.spec.defaults.limitRange.defaultRequest },
      default: { ...platform.spec.defaults.limitRange.default },
    },
    env: { ...spec.env, ...own.env },
    egress: [...(spec.egress ?? []), ...(own.egress ?? [])].map(target => ({
      ...target,
    })),
    access: resolveAccess(application, environment, platform),
    ...(serviceAccount && serviceAccountIsValid(serviceAccount)
      ? { workloadIdentity: serviceAccount }
      : {}),
    measured: isMeasured(environment.stage, platform),
    paging: pagingOf(spec.tier, environment.stage, platform),
  };
}

/** The owner first, then the grants as written, each role of each group once. */
function resolveAccess(
  { spec }: Application,
  environment: PlatformEnvironment,
  platform: Platform,
): ResolvedAccess[] {
  const granted = (spec.access ?? []).filter(
    grant => grant.environments?.includes(environment.name) ?? true,
  );
  const access = [
    { role: environment.ownerRole, group: spec.owner, owner: true },
    ...granted.map(({ role, group }) => ({ role, group, owner: false })),
  ];
  const keyOf = ({ role, group }: { role: string; group: string }) =>
    `${role} ${group}`;
  return access
    .filter(
      (entry, index) =>
        access.findIndex(other => keyOf(other) === keyOf(entry)) === index,
    )
    .map(entry => ({
      ...entry,
      group: deriveOwnership(entry.group, platform),
    }));
}
