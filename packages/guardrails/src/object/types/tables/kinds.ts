/** The kinds themselves, and what only they contain. Generated, see `./README.md` for the notation and the source. */
export const KINDS_TYPES = `
AggregationRule clusterRoleSelectors?:[LabelSelector
ClientIPConfig timeoutSeconds?:*i
ClusterRole aggregationRule?:*AggregationRule apiVersion?:s kind?:s metadata?:ObjectMeta rules:[PolicyRule
ClusterRoleBinding apiVersion?:s kind?:s metadata?:ObjectMeta roleRef:RoleRef subjects?:[Subject
ConfigMap apiVersion?:s binaryData?:{y data?:{s immutable?:*b kind?:s metadata?:ObjectMeta
ContainerResourceMetricSource container:s name:s target:MetricTarget
CronJob apiVersion?:s kind?:s metadata?:ObjectMeta spec?:CronJobSpec
CronJobSpec concurrencyPolicy?:s failedJobsHistoryLimit?:*i jobTemplate:JobTemplateSpec schedule:s startingDeadlineSeconds?:*l successfulJobsHistoryLimit?:*i suspend?:*b timeZone?:*s
CrossVersionObjectReference apiVersion?:s kind:s name:s
CrossVersionObjectReferenceV1 apiVersion?:s kind:s name:s
DaemonSet apiVersion?:s kind?:s metadata?:ObjectMeta spec?:DaemonSetSpec
DaemonSetSpec minReadySeconds?:i revisionHistoryLimit?:*i selector:*LabelSelector template:PodTemplateSpec updateStrategy?:DaemonSetUpdateStrategy
DaemonSetUpdateStrategy rollingUpdate?:*RollingUpdateDaemonSet type?:s
Deployment apiVersion?:s kind?:s metadata?:ObjectMeta spec?:DeploymentSpec
DeploymentSpec minReadySeconds?:i paused?:b progressDeadlineSeconds?:*i replicas?:*i revisionHistoryLimit?:*i selector:*LabelSelector strategy?:DeploymentStrategy template:PodTemplateSpec
DeploymentStrategy rollingUpdate?:*RollingUpdateDeployment type?:s
ExternalMetricSource metric:MetricIdentifier target:MetricTarget
HPAScalingPolicy periodSeconds:i type:s value:i
HPAScalingRules policies?:[HPAScalingPolicy selectPolicy?:*s stabilizationWindowSeconds?:*i tolerance?:*q+33
HTTPIngressPath backend:IngressBackend path?:s pathType:*s
HTTPIngressRuleValue paths:[HTTPIngressPath
HorizontalPodAutoscaler apiVersion?:s kind?:s metadata?:ObjectMeta spec?:HorizontalPodAutoscalerSpec
HorizontalPodAutoscalerBehavior scaleDown?:*HPAScalingRules scaleUp?:*HPAScalingRules
HorizontalPodAutoscalerSpec behavior?:*HorizontalPodAutoscalerBehavior maxReplicas:i metrics?:[MetricSpec minReplicas?:*i scaleTargetRef:CrossVersionObjectReference
HorizontalPodAutoscalerSpecV1 maxReplicas:i minReplicas?:*i scaleTargetRef:CrossVersionObjectReferenceV1 targetCPUUtilizationPercentage?:*i
HorizontalPodAutoscalerV1 apiVersion?:s kind?:s metadata?:ObjectMeta spec?:HorizontalPodAutoscalerSpecV1
IPBlock cidr:s except?:[s
Ingress apiVersion?:s kind?:s metadata?:ObjectMeta spec?:IngressSpec
IngressBackend resource?:*TypedLocalObjectReference service?:*IngressServiceBackend
IngressClass apiVersion?:s kind?:s metadata?:ObjectMeta spec?:IngressClassSpec
IngressClassParametersReference apiGroup?:*s kind:s name:s namespace?:*s scope:*s
IngressClassSpec controller?:s parameters?:*IngressClassParametersReference
IngressRule host?:s http?:*HTTPIngressRuleValue
IngressServiceBackend name:s port?:ServiceBackendPort
IngressSpec defaultBackend?:*IngressBackend ingressClassName?:*s rules?:[IngressRule tls?:[IngressTLS
IngressTLS hosts?:[s secretName?:s
Job apiVersion?:s kind?:s metadata?:ObjectMeta spec?:JobSpec
JobSchedulingConfiguration disruptionMode?:*WorkloadPodGroupDisruptionMode resourceClaims?:[WorkloadPodGroupResourceClaim schedulingConstraints?:*WorkloadPodGroupSchedulingConstraints schedulingPolicy?:*WorkloadPodGroupSchedulingPolicy
JobSpec activeDeadlineSeconds?:*l backoffLimit?:*i backoffLimitPerIndex?:*i completionMode?:*s completions?:*i managedBy?:*s manualSelector?:*b maxFailedIndexes?:*i parallelism?:*i podFailurePolicy?:*PodFailurePolicy podReplacementPolicy?:*s scheduling?:*JobSchedulingConfiguration+37 selector?:*LabelSelector successPolicy?:*SuccessPolicy suspend?:*b template:PodTemplateSpec ttlSecondsAfterFinished?:*i
JobTemplateSpec metadata?:ObjectMeta spec?:JobSpec
LimitRange apiVersion?:s kind?:s metadata?:ObjectMeta spec?:LimitRangeSpec
LimitRangeItem default?:{r defaultRequest?:{r max?:{r maxLimitRequestRatio?:{r min?:{r type:s
LimitRangeSpec limits:[LimitRangeItem
MetricIdentifier name:s selector?:*LabelSelector
MetricSpec containerResource?:*ContainerResourceMetricSource external?:*ExternalMetricSource object?:*ObjectMetricSource pods?:*PodsMetricSource resource?:*ResourceMetricSource type:s
MetricTarget averageUtilization?:*i averageValue?:*q type:s value?:*q
Namespace apiVersion?:s kind?:s metadata?:ObjectMeta spec?:NamespaceSpec
NamespaceSpec finalizers?:[s
NetworkPolicy apiVersion?:s kind?:s metadata?:ObjectMeta spec?:NetworkPolicySpec
NetworkPolicyEgressRule ports?:[NetworkPolicyPort to?:[NetworkPolicyPeer
NetworkPolicyIngressRule from?:[NetworkPolicyPeer ports?:[NetworkPolicyPort
NetworkPolicyPeer ipBlock?:*IPBlock namespaceSelector?:*LabelSelector podSelector?:*LabelSelector
NetworkPolicyPort endPort?:*i port?:*x protocol?:*s
NetworkPolicySpec egress?:[NetworkPolicyEgressRule ingress?:[NetworkPolicyIngressRule podSelector:LabelSelector policyTypes?:[s
ObjectMetricSource describedObject:CrossVersionObjectReference metric:MetricIdentifier target:MetricTarget
PersistentVolume apiVersion?:s kind?:s metadata?:ObjectMeta spec?:PersistentVolumeSpec
PodDisruptionBudget apiVersion?:s kind?:s metadata?:ObjectMeta spec?:PodDisruptionBudgetSpec
PodDisruptionBudgetSpec maxUnavailable?:*x minAvailable?:*x selector?:*LabelSelector unhealthyPodEvictionPolicy?:*s
PodFailurePolicy rules:[PodFailurePolicyRule
PodFailurePolicyOnExitCodesRequirement containerName?:*s operator:s values:[i
PodFailurePolicyOnPodConditionsPattern status:s type:s
PodFailurePolicyRule action:s onExitCodes?:*PodFailurePolicyOnExitCodesRequirement onPodConditions?:[PodFailurePolicyOnPodConditionsPattern
PodTemplate apiVersion?:s kind?:s metadata?:ObjectMeta template?:PodTemplateSpec
PodsMetricSource metric:MetricIdentifier target:MetricTarget
PolicyRule apiGroups?:[s nonResourceURLs?:[s resourceNames?:[s resources?:[s verbs:[s
PriorityClass apiVersion?:s description?:s globalDefault?:b kind?:s metadata?:ObjectMeta preemptionPolicy?:*s value:i
ReplicaSet apiVersion?:s kind?:s metadata?:ObjectMeta spec?:ReplicaSetSpec
ReplicaSetSpec minReadySeconds?:i replicas?:*i selector:*LabelSelector template?:PodTemplateSpec
ReplicationController apiVersion?:s kind?:s metadata?:ObjectMeta spec?:ReplicationControllerSpec
ReplicationControllerSpec minReadySeconds?:i replicas?:*i selector?:{s template?:*PodTemplateSpec
ResourceMetricSource name:s target:MetricTarget
ResourceQuota apiVersion?:s kind?:s metadata?:ObjectMeta spec?:ResourceQuotaSpec
ResourceQuotaSpec hard?:{r scopeSelector?:*ScopeSelector scopes?:[s
Role apiVersion?:s kind?:s metadata?:ObjectMeta rules:[PolicyRule
RoleBinding apiVersion?:s kind?:s metadata?:ObjectMeta roleRef:RoleRef subjects?:[Subject
RoleRef apiGroup:s kind:s name:s
RollingUpdateDaemonSet maxSurge?:*x maxUnavailable?:*x
RollingUpdateDeployment maxSurge?:*x maxUnavailable?:*x
RollingUpdateStatefulSetStrategy maxUnavailable?:*x partition?:*i
ScopeSelector matchExpressions?:[ScopedResourceSelectorRequirement
ScopedResourceSelectorRequirement operator:s scopeName:s values?:[s
Secret apiVersion?:s data?:{y immutable?:*b kind?:s metadata?:ObjectMeta stringData?:{s type?:s
Service apiVersion?:s kind?:s metadata?:ObjectMeta spec?:ServiceSpec
ServiceAccount apiVersion?:s automountServiceAccountToken?:*b imagePullSecrets?:[LocalObjectReference kind?:s metadata?:ObjectMeta secrets?:[ObjectReference
ServiceBackendPort name?:s number?:i
ServicePort appProtocol?:*s name?:s nodePort?:i port:i protocol?:s targetPort?:x
ServiceSpec allocateLoadBalancerNodePorts?:*b clusterIP?:s clusterIPs?:[s externalIPs?:[s externalName?:s externalTrafficPolicy?:s healthCheckNodePort?:i internalTrafficPolicy?:*s ipFamilies?:[s ipFamilyPolicy?:*s loadBalancerClass?:*s loadBalancerIP?:s loadBalancerSourceRanges?:[s ports?:[ServicePort publishNotReadyAddresses?:b selector?:{s sessionAffinity?:s sessionAffinityConfig?:*SessionAffinityConfig trafficDistribution?:*s type?:s
SessionAffinityConfig clientIP?:*ClientIPConfig
StatefulSet apiVersion?:s kind?:s metadata?:ObjectMeta spec?:StatefulSetSpec
StatefulSetOrdinals start:i
StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted?:s whenScaled?:s
StatefulSetSpec minReadySeconds?:i ordinals?:*StatefulSetOrdinals persistentVolumeClaimRetentionPolicy?:*StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy?:s replicas?:*i revisionHistoryLimit?:*i selector:*LabelSelector serviceName:s template:PodTemplateSpec updateStrategy?:StatefulSetUpdateStrategy volumeClaimTemplates?:[PersistentVolumeClaim
StatefulSetUpdateStrategy rollingUpdate?:*RollingUpdateStatefulSetStrategy type?:s
StorageClass allowVolumeExpansion?:*b allowedTopologies?:[TopologySelectorTerm apiVersion?:s kind?:s metadata?:ObjectMeta mountOptions?:[s parameters?:{s provisioner:s reclaimPolicy?:*s volumeBindingMode?:*s
Subject apiGroup?:s kind:s name:s namespace?:s
SuccessPolicy rules:[SuccessPolicyRule
SuccessPolicyRule succeededCount?:*i succeededIndexes?:*s
TopologyConstraint key:s
TopologySelectorLabelRequirement key:s values:[s
TopologySelectorTerm matchLabelExpressions?:[TopologySelectorLabelRequirement
WorkloadPodGroupAllDisruptionMode
WorkloadPodGroupBasicSchedulingPolicy
WorkloadPodGroupDisruptionMode all?:*WorkloadPodGroupAllDisruptionMode single?:*WorkloadPodGroupSingleDisruptionMode
WorkloadPodGroupGangSchedulingPolicy minCount?:*i
WorkloadPodGroupResourceClaim name:s resourceClaimName?:*s resourceClaimTemplateName?:*s
WorkloadPodGroupSchedulingConstraints topology?:[TopologyConstraint
WorkloadPodGroupSchedulingPolicy basic?:*WorkloadPodGroupBasicSchedulingPolicy gang?:*WorkloadPodGroupGangSchedulingPolicy
WorkloadPodGroupSingleDisruptionMode
`;
