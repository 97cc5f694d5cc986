/** Pods. Generated, see `./README.md` for the notation and the source. */
export const PODS_TYPES = `
Affinity nodeAffinity?:*NodeAffinity podAffinity?:*PodAffinity podAntiAffinity?:*PodAntiAffinity
AppArmorProfile localhostProfile?:*s type:s
Capabilities add?:[s drop?:[s
ClaimSource
ConfigMapEnvSource name?:s optional?:*b
ConfigMapKeySelector key:s name?:s optional?:*b
Container args?:[s command?:[s env?:[EnvVar envFrom?:[EnvFromSource image?:s imagePullPolicy?:s lifecycle?:*Lifecycle livenessProbe?:*Probe name:s ports?:[ContainerPort readinessProbe?:*Probe resizePolicy?:[ContainerResizePolicy resources?:ResourceRequirements restartPolicy?:*s restartPolicyRules?:[ContainerRestartRule+34 securityContext?:*SecurityContext startupProbe?:*Probe stdin?:b stdinOnce?:b terminationMessagePath?:s terminationMessagePolicy?:s tty?:b volumeDevices?:[VolumeDevice volumeMounts?:[VolumeMount workingDir?:s
ContainerPort containerPort:i hostIP?:s hostPort?:i name?:s protocol?:s
ContainerResizePolicy resourceName:s restartPolicy:s
ContainerRestartRule action?:s exitCodes?:*ContainerRestartRuleOnExitCodes
ContainerRestartRuleOnExitCodes operator?:s values?:[i
EnvFromSource configMapRef?:*ConfigMapEnvSource prefix?:s secretRef?:*SecretEnvSource
EnvVar name:s value?:s valueFrom?:*EnvVarSource
EnvVarSource configMapKeyRef?:*ConfigMapKeySelector fieldRef?:*ObjectFieldSelector fileKeyRef?:*FileKeySelector+34 resourceFieldRef?:*ResourceFieldSelector secretKeyRef?:*SecretKeySelector
EphemeralContainer args?:[s command?:[s env?:[EnvVar envFrom?:[EnvFromSource image?:s imagePullPolicy?:s lifecycle?:*Lifecycle livenessProbe?:*Probe name:s ports?:[ContainerPort readinessProbe?:*Probe resizePolicy?:[ContainerResizePolicy resources?:ResourceRequirements restartPolicy?:*s restartPolicyRules?:[ContainerRestartRule+34 securityContext?:*SecurityContext startupProbe?:*Probe stdin?:b stdinOnce?:b targetContainerName?:s terminationMessagePath?:s terminationMessagePolicy?:s tty?:b volumeDevices?:[VolumeDevice volumeMounts?:[VolumeMount workingDir?:s
EvictionResponder name:s priority:*i
ExecAction command?:[s
FileKeySelector key:s optional?:*b path:s volumeName:s
GRPCAction mode?:*s+37 port:i service:*s
HTTPGetAction host?:s httpHeaders?:[HTTPHeader path?:s port:x protocol?:*s+37 scheme?:s
HTTPHeader name:s value:s
HostAlias hostnames?:[s ip:s
Lifecycle postStart?:*LifecycleHandler preStop?:*LifecycleHandler stopSignal?:*s+33
LifecycleHandler exec?:*ExecAction httpGet?:*HTTPGetAction sleep?:*SleepAction tcpSocket?:*TCPSocketAction
NodeAffinity preferredDuringSchedulingIgnoredDuringExecution?:[PreferredSchedulingTerm requiredDuringSchedulingIgnoredDuringExecution?:*NodeSelector
Pod apiVersion?:s kind?:s metadata?:ObjectMeta spec?:PodSpec
PodAffinity preferredDuringSchedulingIgnoredDuringExecution?:[WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution?:[PodAffinityTerm
PodAffinityTerm labelSelector?:*LabelSelector matchLabelKeys?:[s mismatchLabelKeys?:[s namespaceSelector?:*LabelSelector namespaces?:[s topologyKey:s
PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution?:[WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution?:[PodAffinityTerm
PodDNSConfig nameservers?:[s options?:[PodDNSConfigOption searches?:[s
PodDNSConfigOption name?:s value?:*s
PodOS name:s
PodReadinessGate conditionType:s
PodResourceClaim name:s resourceClaimName?:*s resourceClaimTemplateName?:*s
PodSchedulingGate name:s
PodSchedulingGroup podGroupName?:*s
PodSecurityContext appArmorProfile?:*AppArmorProfile fsGroup?:*l fsGroupChangePolicy?:*s runAsGroup?:*l runAsNonRoot?:*b runAsUser?:*l seLinuxChangePolicy?:*s+32 seLinuxOptions?:*SELinuxOptions seccompProfile?:*SeccompProfile supplementalGroups?:[l supplementalGroupsPolicy?:*s sysctls?:[Sysctl windowsOptions?:*WindowsSecurityContextOptions
PodSpec activeDeadlineSeconds?:*l affinity?:*Affinity automountServiceAccountToken?:*b containers:[Container dnsConfig?:*PodDNSConfig dnsPolicy?:s enableServiceLinks?:*b ephemeralContainers?:[EphemeralContainer evictionResponders?:[EvictionResponder+37 hostAliases?:[HostAlias hostIPC?:b hostNetwork?:b hostPID?:b hostUsers?:*b hostname?:s hostnameOverride?:*s+34 imagePullSecrets?:[LocalObjectReference initContainers?:[Container nodeName?:s nodeSelector?:{s os?:*PodOS overhead?:{r preemptionPolicy?:*s priority?:*i priorityClassName?:s readinessGates?:[PodReadinessGate resourceClaims?:[PodResourceClaim resources?:*ResourceRequirements+32 restartPolicy?:s runtimeClassName?:*s schedulerName?:s schedulingGates?:[PodSchedulingGate schedulingGroup?:*PodSchedulingGroup+36 securityContext?:*PodSecurityContext serviceAccount?:s serviceAccountName?:s setHostnameAsFQDN?:*b shareProcessNamespace?:*b subdomain?:s terminationGracePeriodSeconds?:*l tolerations?:[Toleration topologySpreadConstraints?:[TopologySpreadConstraint volumes?:[Volume workloadRef?:*WorkloadReference+35-35
PodTemplateSpec metadata?:ObjectMeta spec?:PodSpec
PreferredSchedulingTerm preference:NodeSelectorTerm weight:i
Probe exec?:*ExecAction failureThreshold?:i grpc?:*GRPCAction httpGet?:*HTTPGetAction initialDelaySeconds?:i periodSeconds?:i successThreshold?:i tcpSocket?:*TCPSocketAction terminationGracePeriodSeconds?:*l timeoutSeconds?:i
ResourceClaim name:s request?:s
ResourceRequirements claims?:[ResourceClaim limits?:{r requests?:{r
SELinuxOptions level?:s role?:s type?:s user?:s
SeccompProfile localhostProfile?:*s type:s
SecretEnvSource name?:s optional?:*b
SecretKeySelector key:s name?:s optional?:*b
SecurityContext allowPrivilegeEscalation?:*b appArmorProfile?:*AppArmorProfile capabilities?:*Capabilities privileged?:*b procMount?:*s readOnlyRootFilesystem?:*b runAsGroup?:*l runAsNonRoot?:*b runAsUser?:*l seLinuxOptions?:*SELinuxOptions seccompProfile?:*SeccompProfile windowsOptions?:*WindowsSecurityContextOptions
SleepAction seconds:l
Sysctl name:s value:s
TCPSocketAction host?:s port:x
Toleration effect?:s key?:s operator?:s tolerationSeconds?:*l value?:s
TopologySpreadConstraint labelSelector?:*LabelSelector matchLabelKeys?:[s maxSkew:i minDomains?:*i nodeAffinityPolicy?:*s nodeTaintsPolicy?:*s topologyKey:s whenUnsatisfiable:s
VolumeDevice devicePath:s name:s
VolumeMount bindMountOptions?:[s+37 mountPath:s mountPropagation?:*s name:s readOnly?:b recursiveReadOnly?:*s subPath?:s subPathExpr?:s
WeightedPodAffinityTerm podAffinityTerm:PodAffinityTerm weight:i
WindowsSecurityContextOptions gmsaCredentialSpec?:*s gmsaCredentialSpecName?:*s hostProcess?:*b runAsUserName?:*s
WorkloadReference name:s-35 podGroup:s-35 podGroupReplicaKey?:s-35
`;
