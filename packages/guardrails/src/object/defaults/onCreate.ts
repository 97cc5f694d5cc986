import type { CelJson } from '../../cel';
import type { Struct } from '../types/decodeObject';
import { qosClassOf } from './qosClass';
import { fill, structIn, structsIn } from './struct';

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

/** Types whose objects are in no namespace: one that is written is cleared before admission (`createHandler`). */
const OF_THE_CLUSTER: ReadonlySet<string> = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'IngressClass',
  'Namespace',
  'PersistentVolume',
  'PriorityClass',
  'StorageClass',
]);

const JOB_NAMES = ['job-name', 'batch.kubernetes.io/job-name'];

/**
 * Turns a defaulted object into what is about to be created.
 *
 * @internal
 */
export function prepareForCreate(
  type: string,
  object: Struct,
  minor: number,
): void {
  const { generation, status } = CREATIONS[type] ?? {};
  const metadata = structIn(object, 'metadata');
  if (metadata) {
    for (const field of CLUSTER_ONLY) {
      delete metadata[field];
    }
    if (generation) {
      metadata.generation = 1;
    }
    if (OF_THE_CLUSTER.has(type)) {
      delete metadata.namespace;
    }
  }
  if (status !== undefined) {
    object.status = status;
  }
  switch (type) {
    case 'Pod':
      object.status = { phase: 'Pending', qosClass: qosClassOf(object, minor) };
      break;
    case 'Job':
      labelByName(object);
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

/**
 * The Pods of a Job are labelled with its name, unless it selects them itself (`generateSelector`). The labels with its
 * uid, and the selector for them, are left out: only a cluster knows it.
 */
function labelByName(job: Struct): void {
  const spec = structIn(job, 'spec') ?? {};
  const template = structIn(structIn(spec, 'template') ?? {}, 'metadata');
  const name = structIn(job, 'metadata')?.name;
  if (spec.manualSelector !== false || !template || typeof name !== 'string') {
    return;
  }
  template.labels ??= {};
  const labels = structIn(template, 'labels');
  if (labels) {
    JOB_NAMES.forEach(key => fill(labels, key, name));
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
