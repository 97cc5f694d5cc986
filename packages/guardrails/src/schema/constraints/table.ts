/** What fields have to hold. Generated, see `./README.md` for the notation and the source. */
export const CONSTRAINTS = `
AWSElasticBlockStoreVolumeSource volumeID!
AggregationRule clusterRoleSelectors!
AppArmorProfile type!=Localhost|RuntimeDefault|Unconfined
AzureDiskVolumeSource cachingMode=None|ReadOnly|ReadWrite diskName! diskURI! kind=Dedicated|Managed|Shared
AzureFilePersistentVolumeSource secretName! shareName!
AzureFileVolumeSource secretName! shareName!
CSIPersistentVolumeSource driver! volumeHandle!
CSIVolumeSource driver!
CephFSPersistentVolumeSource monitors!
CephFSVolumeSource monitors!
CinderPersistentVolumeSource volumeID!
CinderVolumeSource volumeID!
ClusterTrustBundleProjection path!
ConfigMapKeySelector key! name!
ConfigMapProjection name!
ConfigMapVolumeSource name!
Container env@name image! imagePullPolicy=Always|IfNotPresent|Never name! ports@containerPort,protocol restartPolicy=Always|Never|OnFailure terminationMessagePolicy=FallbackToLogsOnError|File volumeDevices@devicePath volumeMounts@mountPath
ContainerPort protocol=SCTP|TCP|UDP
ContainerResizePolicy resourceName!=cpu|memory restartPolicy!=NotRequired|RestartContainer
ContainerResourceMetricSource container! name!
ContainerRestartRule action!=Restart
ContainerRestartRuleOnExitCodes operator!=In|NotIn values#
CronJobSpec concurrencyPolicy=Allow|Forbid|Replace schedule!
CrossVersionObjectReference kind! name!
CrossVersionObjectReferenceV1 kind! name!
DaemonSetSpec selector!
DaemonSetUpdateStrategy type=OnDelete|RollingUpdate
DeploymentSpec selector!
DeploymentStrategy type=Recreate|RollingUpdate
DownwardAPIVolumeFile path!
EnvVar name!
EphemeralContainer env@name imagePullPolicy=Always|IfNotPresent|Never name! ports@containerPort,protocol terminationMessagePolicy=FallbackToLogsOnError|File volumeDevices@devicePath volumeMounts@mountPath
EphemeralVolumeSource volumeClaimTemplate!
EvictionResponder name! priority!
FileKeySelector key! path! volumeName!
FlexPersistentVolumeSource driver!
FlexVolumeSource driver!
GCEPersistentDiskVolumeSource pdName!
GitRepoVolumeSource repository!
GlusterfsPersistentVolumeSource endpoints! path!
GlusterfsVolumeSource endpoints! path!
HPAScalingPolicy type!=Percent|Pods
HPAScalingRules selectPolicy=Disabled|Max|Min
HTTPGetAction scheme=HTTP|HTTPS
HTTPHeader name!
HTTPIngressPath pathType!=Exact|ImplementationSpecific|Prefix
HTTPIngressRuleValue paths!
HostAlias ip!
HostPathVolumeSource path! type=|BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket
IPBlock cidr!
ISCSIPersistentVolumeSource iqn! targetPortal!
ISCSIVolumeSource iqn! targetPortal!
ImageVolumeSource pullPolicy=Always|IfNotPresent|Never
IngressClassParametersReference kind! name! scope=Cluster|Namespace
IngressClassSpec controller!
IngressServiceBackend name!
JobSchedulingConfiguration resourceClaims@name
JobSpec completionMode=Indexed|NonIndexed podReplacementPolicy=Failed|TerminatingOrFailed
KeyToPath key! path!
LabelSelectorRequirement key! operator!=DoesNotExist|Exists|In|NotIn
Lifecycle stopSignal=SIGABRT|SIGALRM|SIGBUS|SIGCHLD|SIGCLD|SIGCONT|SIGFPE|SIGHUP|SIGILL|SIGINT|SIGIO|SIGIOT|SIGKILL|SIGPIPE|SIGPOLL|SIGPROF|SIGPWR|SIGQUIT|SIGRTMAX|SIGRTMAX-1|SIGRTMAX-10|SIGRTMAX-11|SIGRTMAX-12|SIGRTMAX-13|SIGRTMAX-14|SIGRTMAX-2|SIGRTMAX-3|SIGRTMAX-4|SIGRTMAX-5|SIGRTMAX-6|SIGRTMAX-7|SIGRTMAX-8|SIGRTMAX-9|SIGRTMIN|SIGRTMIN+1|SIGRTMIN+10|SIGRTMIN+11|SIGRTMIN+12|SIGRTMIN+13|SIGRTMIN+14|SIGRTMIN+15|SIGRTMIN+2|SIGRTMIN+3|SIGRTMIN+4|SIGRTMIN+5|SIGRTMIN+6|SIGRTMIN+7|SIGRTMIN+8|SIGRTMIN+9|SIGSEGV|SIGSTKFLT|SIGSTOP|SIGSYS|SIGTERM|SIGTRAP|SIGTSTP|SIGTTIN|SIGTTOU|SIGURG|SIGUSR1|SIGUSR2|SIGVTALRM|SIGWINCH|SIGXCPU|SIGXFSZ
LimitRangeItem type!
LocalVolumeSource path!
MetricIdentifier name!
MetricSpec type!=ContainerResource|External|Object|Pods|Resource
MetricTarget type!=AverageValue|Utilization|Value
NFSVolumeSource path! server!
NetworkPolicyPort protocol=SCTP|TCP|UDP
NetworkPolicySpec policyTypes=Egress|Ingress
NodeSelector nodeSelectorTerms!
NodeSelectorRequirement key! operator!=DoesNotExist|Exists|Gt|In|Lt|NotIn
ObjectFieldSelector fieldPath!
ObjectMeta ownerReferences@uid
OwnerReference apiVersion! kind! name! uid!
PersistentVolumeClaimSpec accessModes!=ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod volumeMode=Block|Filesystem
PersistentVolumeClaimVolumeSource claimName!
PersistentVolumeSpec accessModes!=ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod capacity! persistentVolumeReclaimPolicy=Delete|Recycle|Retain volumeMode=Block|Filesystem
PhotonPersistentDiskVolumeSource pdID!
PodAffinityTerm topologyKey!
PodCertificateProjection keyType! signerName!
PodDNSConfigOption name!
PodDisruptionBudgetSpec unhealthyPodEvictionPolicy=AlwaysAllow|IfHealthyBudget
PodFailurePolicyOnExitCodesRequirement operator!=In|NotIn values!#
PodFailurePolicyOnPodConditionsPattern status=False|True|Unknown type!
PodFailurePolicyRule action!=Count|FailIndex|FailJob|Ignore
PodOS name!=linux|windows
PodReadinessGate conditionType!
PodResourceClaim name!
PodSchedulingGate name!
PodSecurityContext fsGroupChangePolicy=Always|OnRootMismatch supplementalGroupsPolicy=Merge|Strict
PodSpec containers!@name dnsPolicy=ClusterFirst|ClusterFirstWithHostNet|Default|None ephemeralContainers@name hostAliases@ip imagePullSecrets@name initContainers@name preemptionPolicy=Never|PreemptLowerPriority resourceClaims@name restartPolicy=Always|Never|OnFailure schedulingGates@name topologySpreadConstraints@topologyKey,whenUnsatisfiable volumes@name
PolicyRule verbs!
PortworxVolumeSource volumeID!
PriorityClass preemptionPolicy=Never|PreemptLowerPriority
QuobyteVolumeSource registry! volume!
RBDPersistentVolumeSource image! monitors!
RBDVolumeSource image! monitors!
ReplicaSetSpec selector!
ResourceClaim name!
ResourceFieldSelector resource!
ResourceMetricSource name!
ResourceQuotaSpec scopes=BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass+34
ResourceRequirements claims@name
RoleRef kind! name!
ScaleIOPersistentVolumeSource gateway! secretRef! system!
ScaleIOVolumeSource gateway! secretRef! system!
ScopedResourceSelectorRequirement operator!=DoesNotExist|Exists|In|NotIn scopeName!=BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass+34
SeccompProfile type!=Localhost|RuntimeDefault|Unconfined
SecretKeySelector key! name!
SecretProjection name!
SecretVolumeSource secretName!
SecurityContext procMount=Default|Unmasked
ServiceAccount secrets@name
ServiceAccountTokenProjection path!
ServicePort protocol=SCTP|TCP|UDP
ServiceSpec internalTrafficPolicy=Cluster|Local ipFamilyPolicy=PreferDualStack|RequireDualStack|SingleStack ports@port,protocol sessionAffinity=ClientIP|None trafficDistribution=PreferClose|PreferSameNode+34|PreferSameZone+34 type=ClusterIP|ExternalName|LoadBalancer|NodePort
StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted=Delete|Retain whenScaled=Delete|Retain
StatefulSetSpec podManagementPolicy=OrderedReady|Parallel selector!
StatefulSetUpdateStrategy type=OnDelete|RollingUpdate
StorageClass provisioner! reclaimPolicy=Delete|Recycle|Retain volumeBindingMode=Immediate|WaitForFirstConsumer
Subject kind!=Group|ServiceAccount|User name!
SuccessPolicy rules!
Sysctl name!
Toleration effect=NoExecute|NoSchedule|PreferNoSchedule operator=Equal|Exists
TopologySelectorLabelRequirement key! values!
TopologySpreadConstraint nodeAffinityPolicy=Honor|Ignore nodeTaintsPolicy=Honor|Ignore topologyKey! whenUnsatisfiable!=DoNotSchedule|ScheduleAnyway
TypedLocalObjectReference kind! name!
TypedObjectReference kind! name!
Volume name!
VolumeDevice devicePath! name!
VolumeMount mountPath! mountPropagation=Bidirectional|HostToContainer|None name!
VolumeNodeAffinity required!
VsphereVirtualDiskVolumeSource volumePath!
`;
