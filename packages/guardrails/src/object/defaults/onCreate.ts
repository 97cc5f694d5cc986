import type { CelJson } from '../../cel';
import { compareQuantities, parseQuantity } from '../quantity';
import type { Struct } from '../types/decodeObject';
import { structIn, structsIn } from './struct';

/** What creating an object does to it, beside its defaults. */
interface Creation {
  /** Whether the kind counts its generations, from 1. */
  generation?: true;
  /** What its status starts with: whatever the manifest says of it is lost. */
  status?: CelJson;
}

const NO_BALANCER = { loadBalancer: {} };
const NO_PODS = { replicas: 0 };

/**
 * By type, from `PrepareForCreate` of each strategy in `pkg/registry` of k8s.io/kubernetes v1.36.3. The API server runs
 * it before it asks validating admission policies.
 */
const CREATIONS: Readonly<Record<string, Creation>> = {
  CronJob: { generation: true, status: {} },
  DaemonSet: {
    generation: true,
    status: {
      currentNumberScheduled: 0,
      desiredNumberScheduled: 0,
      numberMisscheduled: 0,
      numberReady: 0,
    },
  },
  Deployment: { generation: true, status: {} },
  HorizontalPodAutoscaler: {
    status: { currentMetrics: null, desiredReplicas: 0 },
  },
  HorizontalPodAutoscalerV1: {
    status: { currentReplicas: 0, desiredReplicas: 0 },
  },
  Ingress: { generation: true, status: NO_BALANCER },
  IngressClass: { generation: true },
  Job: { generation: true, status: {} },
  Namespace: { status: { phase: 'Active' } },
  NetworkPolicy: { generation: true },
  PersistentVolume: { status: { phase: 'Pending' } },
  PersistentVolumeClaim: { status: {} },
  Pod: { generation: true },
  PodDisruptionBudget: {
    generation: true,
    status: {
      currentHealthy: 0,
      desiredHealthy: 0,
      disruptionsAllowed: 0,
      expectedPods: 0,
    },
  },
  PodTemplate: { generation: true },
  PriorityClass: { generation: true },
  ReplicaSet: { generation: true, status: NO_PODS },
  ReplicationController: { generation: true, status: NO_PODS },
  ResourceQuota: { status: {} },
  Service: { status: NO_BALANCER },
  StatefulSet: {
    generation: true,
    status: { availableReplicas: 0, replicas: 0 },
  },
};

/** Only a cluster sets these, and ignores what a manifest says of them. */
const CLUSTER_ONLY = [
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'selfLink',
  'uid',
];

/**
 * Turns a defaulted object into what is about to be created.
 *
 * @internal
 */
export function prepareForCreate(type: string, object: Struct): void {
  const { generation, status } = CREATIONS[type] ?? {};
  const metadata = structIn(object, 'metadata');
  if (metadata) {
    for (const field of CLUSTER_ONLY) {
      delete metadata[field];
    }
    if (generation) {
      metadata.generation = 1;
    }
  }
  if (status !== undefined) {
    object.status = status;
  }
  switch (type) {
    case 'Pod':
      object.status = { phase: 'Pending', qosClass: qosClassOf(object) };
      break;
    case 'Namespace':
      addFinalizer(object);
      break;
    case 'ServiceAccount':
      keepNames(object);
      break;
    case 'PersistentVolumeClaim':
      alignSources(structIn(object, 'spec') ?? {});
      break;
    case 'DaemonSet':
      if (metadata) {
        // The generation of the template lives on in an annotation (`Convert_apps_DaemonSet_To_v1_DaemonSet`).
        metadata.annotations = {
          'deprecated.daemonset.template.generation': '1',
          ...structIn(metadata, 'annotations'),
        };
      }
      break;
    default:
  }
}

function addFinalizer(namespace: Struct): void {
  const spec = structIn(namespace, 'spec');
  const finalizers = spec?.finalizers;
  const own = Array.isArray(finalizers) ? finalizers : [];
  if (spec && !own.includes('kubernetes')) {
    spec.finalizers = [...own, 'kubernetes'];
  }
}

/** A secret of a service account is a name of its namespace (`cleanSecretReferences`). */
function keepNames(account: Struct): void {
  if (account.secrets !== undefined) {
    account.secrets = structsIn(account, 'secrets').map(({ name }) =>
      name === undefined ? {} : { name },
    );
  }
}

/** The old and the new field of what a claim is filled from say the same (`pkg/api/persistentvolumeclaim/util.go`). */
function alignSources(spec: Struct): void {
  // A source in another namespace is behind a feature gate that is off.
  if (structIn(spec, 'dataSourceRef')?.namespace) {
    delete spec.dataSourceRef;
  }
  const source = structIn(spec, 'dataSource');
  const isClaim =
    source?.kind === 'PersistentVolumeClaim' && (source.apiGroup ?? '') === '';
  const isSnapshot =
    source?.kind === 'VolumeSnapshot' &&
    source.apiGroup === 'snapshot.storage.k8s.io';
  if (source && !isClaim && !isSnapshot && !structIn(spec, 'dataSourceRef')) {
    delete spec.dataSource;
    return;
  }
  const reference = structIn(spec, 'dataSourceRef');
  if (source && !reference) {
    spec.dataSourceRef = { ...source };
  } else if (!source && reference) {
    const { namespace: _, ...same } = reference;
    spec.dataSource = same;
  }
}

/** Guaranteed when every container is limited to just what it asks for, by CPU and by memory (`qos.GetPodQOS`). */
function qosClassOf(pod: Struct): string {
  const spec = structIn(pod, 'spec') ?? {};
  const containers = [
    ...structsIn(spec, 'containers'),
    ...structsIn(spec, 'initContainers'),
  ];
  const own = structIn(spec, 'resources');
  const all = own
    ? [own]
    : containers.map(container => structIn(container, 'resources') ?? {});
  const amounts = all.map(resources => ({
    limits: computeOf(structIn(resources, 'limits')),
    requests: computeOf(structIn(resources, 'requests')),
  }));
  if (
    amounts.every(({ limits, requests }) => limits.size + requests.size === 0)
  ) {
    return 'BestEffort';
  }
  const isGuaranteed = amounts.every(
    ({ limits, requests }) =>
      limits.size === 2 &&
      [...limits].every(([name, limit]) => {
        const request = requests.get(name);
        return request !== undefined && compareQuantities(limit, request) === 0;
      }),
  );
  return isGuaranteed ? 'Guaranteed' : 'Burstable';
}

function computeOf(resources: Struct | undefined) {
  return new Map(
    ['cpu', 'memory'].flatMap(name => {
      const quantity = parseQuantity(String(resources?.[name] ?? ''));
      return quantity && quantity.mantissa > 0n
        ? [[name, quantity] as const]
        : [];
    }),
  );
}
