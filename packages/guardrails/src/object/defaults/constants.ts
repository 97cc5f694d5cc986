import type { CelJson } from '../../cel';

/**
 * Defaults that depend on nothing but their field being unset, by type. From `defaults.go` (and `+default` in `types.go`)
 * of k8s.io/kubernetes v1.36.3: `pkg/apis/{core,apps,batch,rbac,networking,autoscaling,scheduling,storage}/v1`.
 */
export const CONSTANT_DEFAULTS: Readonly<
  Record<string, Readonly<Record<string, CelJson>>>
> = {
  AzureDiskVolumeSource: {
    cachingMode: 'ReadWrite',
    fsType: 'ext4',
    kind: 'Shared',
    readOnly: false,
  },
  ConfigMapVolumeSource: { defaultMode: 420 },
  Container: {
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
  },
  ContainerPort: { protocol: 'TCP' },
  CronJobSpec: {
    concurrencyPolicy: 'Allow',
    failedJobsHistoryLimit: 1,
    successfulJobsHistoryLimit: 3,
    suspend: false,
  },
  DaemonSetSpec: { revisionHistoryLimit: 10 },
  DaemonSetUpdateStrategy: { type: 'RollingUpdate' },
  DeploymentSpec: {
    progressDeadlineSeconds: 600,
    replicas: 1,
    revisionHistoryLimit: 10,
  },
  DeploymentStrategy: { type: 'RollingUpdate' },
  DownwardAPIVolumeSource: { defaultMode: 420 },
  EphemeralContainer: {
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
  },
  FileKeySelector: { optional: false },
  GRPCAction: { service: '' },
  HTTPGetAction: { path: '/', scheme: 'HTTP' },
  HorizontalPodAutoscalerSpec: { minReplicas: 1 },
  HorizontalPodAutoscalerSpecV1: {
    minReplicas: 1,
    targetCPUUtilizationPercentage: 80,
  },
  HostPathVolumeSource: { type: '' },
  ISCSIPersistentVolumeSource: { iscsiInterface: 'default' },
  ISCSIVolumeSource: { iscsiInterface: 'default' },
  IngressClassParametersReference: { scope: 'Cluster' },
  NetworkPolicyPort: { protocol: 'TCP' },
  ObjectFieldSelector: { apiVersion: 'v1' },
  PersistentVolumeClaimSpec: { volumeMode: 'Filesystem' },
  PersistentVolumeSpec: {
    persistentVolumeReclaimPolicy: 'Retain',
    volumeMode: 'Filesystem',
  },
  PodSpec: {
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
    terminationGracePeriodSeconds: 30,
  },
  PriorityClass: { preemptionPolicy: 'PreemptLowerPriority' },
  Probe: {
    failureThreshold: 3,
    periodSeconds: 10,
    successThreshold: 1,
    timeoutSeconds: 1,
  },
  ProjectedVolumeSource: { defaultMode: 420 },
  RBDPersistentVolumeSource: {
    keyring: '/etc/ceph/keyring',
    pool: 'rbd',
    user: 'admin',
  },
  RBDVolumeSource: { keyring: '/etc/ceph/keyring', pool: 'rbd', user: 'admin' },
  ReplicaSetSpec: { replicas: 1 },
  ReplicationControllerSpec: { replicas: 1 },
  ScaleIOPersistentVolumeSource: {
    fsType: 'xfs',
    storageMode: 'ThinProvisioned',
  },
  ScaleIOVolumeSource: { fsType: 'xfs', storageMode: 'ThinProvisioned' },
  Secret: { type: 'Opaque' },
  SecretVolumeSource: { defaultMode: 420 },
  ServiceAccountTokenProjection: { expirationSeconds: 3600 },
  ServicePort: { protocol: 'TCP' },
  ServiceSpec: { sessionAffinity: 'None', type: 'ClusterIP' },
  StatefulSetPersistentVolumeClaimRetentionPolicy: {
    whenDeleted: 'Retain',
    whenScaled: 'Retain',
  },
  StatefulSetSpec: {
    podManagementPolicy: 'OrderedReady',
    replicas: 1,
    revisionHistoryLimit: 10,
  },
  StorageClass: { reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' },
};
