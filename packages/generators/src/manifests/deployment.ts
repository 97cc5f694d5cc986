import { ResolvedApplication } from '@freehold/application';
import { ManifestGenerator } from './manifest';
import { commonLabels, objectMetadata, selectorLabels } from './metadata';
import { podSpec, portName } from './podSpec';
import { probesOf } from './probes';
import { isAutoscaled } from './replicas';

/** Time for load balancers to forget the pod before it stops accepting, as long as the grace period has room for it. */
const PRE_STOP_SECONDS = 10;

function lifecycle(application: ResolvedApplication) {
  const seconds = Math.min(
    PRE_STOP_SECONDS,
    Math.floor(application.terminationGracePeriodSeconds / 2),
  );
  // `sleep` is the kubelet's own: it needs no shell in the image. Only what receives traffic has to wait for it to end.
  return application.port === undefined || seconds < 1
    ? {}
    : { lifecycle: { preStop: { sleep: { seconds } } } };
}

function ports(application: ResolvedApplication) {
  return application.port === undefined
    ? {}
    : {
        ports: [
          {
            name: portName(application),
            containerPort: application.port,
            protocol: 'TCP',
          },
        ],
      };
}

function spread(application: ResolvedApplication, topologyKey: string) {
  return {
    maxSkew: 1,
    topologyKey,
    // A zone that is down or full must not keep pods from starting elsewhere.
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: selectorLabels(application) },
  };
}

/** The workload of every profile but cronjob. */
export const deployment: ManifestGenerator = {
  id: 'deployment',
  generate: (application, environment) => {
    const { profile, terminationGracePeriodSeconds } = application;
    const { replicas } = environment;
    if (profile === 'cronjob') {
      return undefined;
    }
    return {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: objectMetadata(application, environment),
      spec: {
        ...(replicas &&
          !isAutoscaled(application, environment) && {
            replicas: replicas.min,
          }),
        revisionHistoryLimit: 10,
        progressDeadlineSeconds: 600,
        strategy: {
          type: 'RollingUpdate',
          rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 },
        },
        selector: { matchLabels: selectorLabels(application) },
        template: {
          metadata: { labels: commonLabels(application, environment) },
          spec: {
            ...podSpec(application, environment, {
              ...ports(application),
              ...probesOf(application),
              ...lifecycle(application),
            }),
            terminationGracePeriodSeconds,
            topologySpreadConstraints: [
              spread(application, 'topology.kubernetes.io/zone'),
              spread(application, 'kubernetes.io/hostname'),
            ],
          },
        },
      },
    };
  },
};
