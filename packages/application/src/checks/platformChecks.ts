import { fillPattern, NAMESPACE_MAX_LENGTH } from '../names';
import { PROFILES, STAGES, TIERS } from '../schema/vocabulary';
import { PlatformCheck, repeated } from './check';
import { observabilityFits } from './observability';
import { limitsBelowRequests } from './resourceOrder';

const uniqueNames: PlatformCheck = ({ spec }) => [
  ...(['clusters', 'environments'] as const).flatMap(list =>
    repeated<{ name: string }>(spec[list], entry => entry.name).map(index => ({
      code: 'name-duplicate',
      path: ['spec', list, index, 'name'],
      message: `spec.${list} names ${spec[list][index].name} twice`,
      remedy: 'Give each entry its own name.',
    })),
  ),
  ...repeated(spec.registries, registry => registry).map(index => ({
    code: 'registry-duplicate',
    path: ['spec', 'registries', index],
    message: `spec.registries names ${spec.registries[index]} twice`,
    remedy: 'Keep one of the two.',
  })),
];

const clustersExist: PlatformCheck = ({ spec }) => {
  const known = spec.clusters.map(cluster => cluster.name);
  return spec.environments.flatMap(({ name, cluster }, index) =>
    known.includes(cluster)
      ? []
      : [
          {
            code: 'cluster-unknown',
            path: ['spec', 'environments', index, 'cluster'],
            message: `The environment ${name} stands on the cluster ${cluster}, which spec.clusters does not name`,
            remedy: `Write one of: ${known.join(', ')}.`,
          },
        ],
  );
};

/**
 * Two environments whose namespaces could meet: with `{application}-{environment}`, the application `pay-jp` in
 * `staging` and the application `pay` in `jp-staging` would share a namespace, and with it their secrets.
 */
const namespacesDistinct: PlatformCheck = ({ spec }) => {
  const ends = spec.environments.map(environment => {
    const [prefix, suffix] = fillPattern(environment.namespacePattern, {
      environment: environment.name,
    }).split('{application}');
    return { name: environment.name, prefix, suffix };
  });
  return ends.flatMap((later, index) =>
    ends
      .slice(0, index)
      .filter(
        earlier =>
          earlier.name !== later.name &&
          (earlier.prefix.startsWith(later.prefix) ||
            later.prefix.startsWith(earlier.prefix)) &&
          (earlier.suffix.endsWith(later.suffix) ||
            later.suffix.endsWith(earlier.suffix)),
      )
      .map(earlier => ({
        code: 'namespace-ambiguous',
        path: ['spec', 'environments', index, 'namespacePattern'],
        message: `Two applications could get the same namespace in ${earlier.name} and ${later.name}`,
        remedy:
          'Let the patterns end differently, so that neither end is the end of the other.',
      })),
  );
};

/** A pattern that leaves no room even for the shortest name can never be used. */
const namespacePatternLeavesRoom: PlatformCheck = ({ spec }) =>
  spec.environments.flatMap((environment, index) => {
    const fixed = fillPattern(environment.namespacePattern, {
      environment: environment.name,
      application: '',
    }).length;
    return fixed < NAMESPACE_MAX_LENGTH
      ? []
      : [
          {
            code: 'namespace-pattern-too-long',
            path: ['spec', 'environments', index, 'namespacePattern'],
            message: `Namespaces of ${environment.name} have more than ${NAMESPACE_MAX_LENGTH} characters`,
            remedy: 'Shorten the pattern.',
          },
        ];
  });

const replicasOrdered: PlatformCheck = ({ spec }) =>
  TIERS.flatMap(tier =>
    STAGES.flatMap(stage => {
      const { min, max } = spec.tiers[tier].replicas[stage];
      return min <= max
        ? []
        : [
            {
              code: 'replicas-order',
              path: ['spec', 'tiers', tier, 'replicas', stage, 'max'],
              message: `Tier ${tier} has at least ${min} but at most ${max} replicas in ${stage}`,
              remedy: `Write a max of at least ${min}.`,
            },
          ];
    }),
  );

const windowsOrdered: PlatformCheck = ({ spec }) =>
  TIERS.flatMap(tier => {
    const window = spec.tiers[tier].deploymentWindow;
    const path = ['spec', 'tiers', tier, 'deploymentWindow'];
    if (!window) {
      return [];
    }
    return [
      ...(window.startHour < window.endHour
        ? []
        : [
            {
              code: 'window-order',
              path: [...path, 'endHour'],
              message: `The deployment window of tier ${tier} closes before it opens`,
              remedy: `Write an endHour above ${window.startHour}; a window does not reach over midnight.`,
            },
          ]),
      ...repeated(window.days, day => day).map(index => ({
        code: 'window-day-duplicate',
        path: [...path, 'days', index],
        message: `The deployment window of tier ${tier} names ${window.days[index]} twice`,
        remedy: 'Keep one of the two.',
      })),
    ];
  });

const limitsAboveRequests: PlatformCheck = ({ spec }) => [
  ...PROFILES.flatMap(profile => {
    const { requests, limits } = spec.profiles[profile].resources;
    return limitsBelowRequests(requests, limits).map(below => ({
      code: 'limit-below-request',
      path: [
        'spec',
        'profiles',
        profile,
        'resources',
        'limits',
        below.resource,
      ],
      message: `The profile ${profile} limits ${below.resource} to ${below.limit}, below its request of ${below.request}`,
      remedy: `Write at least ${below.request}.`,
    }));
  }),
  ...limitsBelowRequests(
    spec.defaults.limitRange.defaultRequest,
    spec.defaults.limitRange.default,
  ).map(below => ({
    code: 'limit-below-request',
    path: ['spec', 'defaults', 'limitRange', 'default', below.resource],
    message: `The limit range limits ${below.resource} to ${below.limit}, below its request of ${below.request}`,
    remedy: `Write at least ${below.request}.`,
  })),
];

/** A quota on a limit refuses every container without that limit, so there must be a default for it. */
const quotaHasDefaults: PlatformCheck = ({ spec }) =>
  spec.environments.flatMap((environment, index) => {
    const quota = { ...spec.defaults.quota, ...environment.quota };
    return (['cpu', 'memory'] as const)
      .filter(
        resource =>
          quota[`limits.${resource}`] !== undefined &&
          spec.defaults.limitRange.default[resource] === undefined,
      )
      .map(resource => ({
        code: 'quota-without-default',
        path: ['spec', 'environments', index, 'quota'],
        message: `The quota of ${environment.name} counts limits.${resource}, but containers get no such limit by default`,
        remedy: `Add ${resource} to spec.defaults.limitRange.default, or remove limits.${resource}.`,
      }));
  });

const timeZoneExists: PlatformCheck = ({ spec }) => {
  const { timeZone } = spec.delivery;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) && [];
  } catch {
    return [
      {
        code: 'time-zone-unknown',
        path: ['spec', 'delivery', 'timeZone'],
        message: `There is no time zone ${timeZone}`,
        remedy: 'Write a name of the IANA database, for example Asia/Tokyo.',
      },
    ];
  }
};

/** Everything that platform.yaml must satisfy beyond its schema. */
export const platformChecks: PlatformCheck[] = [
  uniqueNames,
  clustersExist,
  namespacesDistinct,
  namespacePatternLeavesRoom,
  replicasOrdered,
  windowsOrdered,
  limitsAboveRequests,
  quotaHasDefaults,
  timeZoneExists,
  observabilityFits,
];
