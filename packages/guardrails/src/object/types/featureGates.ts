/** No version of the tables has it on. */
const NEVER = Infinity;

/**
 * Fields behind feature gates, and the minor version since which the gate is on unless an administrator turns it off.
 * Before, the API server drops the field from new objects. From `pkg/features/kube_features.go` of k8s.io/kubernetes
 * v1.36.3 and v1.37.2, and the `dropDisabled*` functions of `pkg/api/pod/util.go` and the strategies in `pkg/registry`.
 */
const ON_SINCE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Container: { resizePolicy: 33, restartPolicyRules: 35 },
  EnvVarSource: { fileKeyRef: 35 },
  EphemeralContainer: { resizePolicy: 33, restartPolicyRules: 35 },
  HPAScalingRules: { tolerance: 35 },
  Lifecycle: { stopSignal: NEVER },
  PersistentVolumeClaimSpec: { volumeAttributesClassName: 34 },
  PodSecurityContext: { seLinuxChangePolicy: 33, supplementalGroupsPolicy: 33 },
  PodSpec: {
    hostUsers: 33,
    hostnameOverride: 35,
    resourceClaims: 34,
    resources: 34,
    schedulingGroup: NEVER,
    workloadRef: NEVER,
  },
  ResourceRequirements: { claims: 34 },
  RollingUpdateStatefulSetStrategy: { maxUnavailable: 37 },
  Volume: { image: 35 },
  VolumeProjection: { clusterTrustBundle: 37, podCertificate: 37 },
};

/**
 * Whether a cluster of that minor version keeps a field.
 *
 * @internal
 */
export function isOnByDefault(
  type: string,
  field: string,
  minor: number,
): boolean {
  return minor >= (ON_SINCE[type]?.[field] ?? 0);
}
