/**
 * Kinds of Kubernetes with their resources: `Kind resource scope versions`, the preferred version first. Generated from
 * the paths of the OpenAPI document of Kubernetes, as `@kubernetes/client-node` 2.0.1 has them in `dist/gen/apis`.
 */
export const BUILTIN_RESOURCES: Readonly<Record<string, readonly string[]>> = {
  '': [
    'Binding bindings namespaced v1',
    'ConfigMap configmaps namespaced v1',
    'Endpoints endpoints namespaced v1',
    'Event events namespaced v1',
    'LimitRange limitranges namespaced v1',
    'Namespace namespaces cluster v1',
    'Node nodes cluster v1',
    'PersistentVolume persistentvolumes cluster v1',
    'PersistentVolumeClaim persistentvolumeclaims namespaced v1',
    'Pod pods namespaced v1',
    'PodTemplate podtemplates namespaced v1',
    'ReplicationController replicationcontrollers namespaced v1',
    'ResourceQuota resourcequotas namespaced v1',
    'Secret secrets namespaced v1',
    'Service services namespaced v1',
    'ServiceAccount serviceaccounts namespaced v1',
  ],
  'admissionregistration.k8s.io': [
    'MutatingAdmissionPolicy mutatingadmissionpolicies cluster v1,v1beta1,v1alpha1',
    'MutatingAdmissionPolicyBinding mutatingadmissionpolicybindings cluster v1,v1beta1,v1alpha1',
    'MutatingWebhookConfiguration mutatingwebhookconfigurations cluster v1',
    'ValidatingAdmissionPolicy validatingadmissionpolicies cluster v1',
    'ValidatingAdmissionPolicyBinding validatingadmissionpolicybindings cluster v1',
    'ValidatingWebhookConfiguration validatingwebhookconfigurations cluster v1',
  ],
  'apiextensions.k8s.io': [
    'CustomResourceDefinition customresourcedefinitions cluster v1',
  ],
  'apiregistration.k8s.io': ['APIService apiservices cluster v1'],
  apps: [
    'ControllerRevision controllerrevisions namespaced v1',
    'DaemonSet daemonsets namespaced v1',
    'Deployment deployments namespaced v1',
    'ReplicaSet replicasets namespaced v1',
    'StatefulSet statefulsets namespaced v1',
  ],
  'authentication.k8s.io': [
    'SelfSubjectReview selfsubjectreviews cluster v1,v1beta1,v1alpha1',
    'TokenReview tokenreviews cluster v1',
  ],
  'authorization.k8s.io': [
    'LocalSubjectAccessReview localsubjectaccessreviews namespaced v1',
    'SelfSubjectAccessReview selfsubjectaccessreviews cluster v1',
    'SelfSubjectRulesReview selfsubjectrulesreviews cluster v1',
    'SubjectAccessReview subjectaccessreviews cluster v1',
  ],
  autoscaling: [
    'HorizontalPodAutoscaler horizontalpodautoscalers namespaced v2,v1',
  ],
  batch: ['CronJob cronjobs namespaced v1', 'Job jobs namespaced v1'],
  'certificates.k8s.io': [
    'CertificateSigningRequest certificatesigningrequests cluster v1',
    'ClusterTrustBundle clustertrustbundles cluster v1beta1,v1alpha1',
    'PodCertificateRequest podcertificaterequests namespaced v1beta1',
  ],
  'coordination.k8s.io': [
    'Lease leases namespaced v1',
    'LeaseCandidate leasecandidates namespaced v1beta1,v1alpha2',
  ],
  'discovery.k8s.io': ['EndpointSlice endpointslices namespaced v1'],
  'events.k8s.io': ['Event events namespaced v1'],
  'flowcontrol.apiserver.k8s.io': [
    'FlowSchema flowschemas cluster v1,v1beta3',
    'PriorityLevelConfiguration prioritylevelconfigurations cluster v1,v1beta3',
  ],
  'internal.apiserver.k8s.io': [
    'StorageVersion storageversions cluster v1alpha1',
  ],
  'networking.k8s.io': [
    'IPAddress ipaddresses cluster v1,v1beta1,v1alpha1',
    'Ingress ingresses namespaced v1',
    'IngressClass ingressclasses cluster v1',
    'NetworkPolicy networkpolicies namespaced v1',
    'ServiceCIDR servicecidrs cluster v1,v1beta1,v1alpha1',
  ],
  'node.k8s.io': ['RuntimeClass runtimeclasses cluster v1'],
  policy: ['PodDisruptionBudget poddisruptionbudgets namespaced v1'],
  'rbac.authorization.k8s.io': [
    'ClusterRole clusterroles cluster v1',
    'ClusterRoleBinding clusterrolebindings cluster v1',
    'Role roles namespaced v1',
    'RoleBinding rolebindings namespaced v1',
  ],
  'resource.k8s.io': [
    'DeviceClass deviceclasses cluster v1,v1beta2,v1beta1',
    'DeviceTaintRule devicetaintrules cluster v1beta2,v1alpha3',
    'PodSchedulingContext podschedulingcontexts namespaced v1alpha2',
    'ResourceClaim resourceclaims namespaced v1,v1beta2,v1beta1,v1alpha2',
    'ResourceClaimParameters resourceclaimparameters namespaced v1alpha2',
    'ResourceClaimTemplate resourceclaimtemplates namespaced v1,v1beta2,v1beta1,v1alpha2',
    'ResourceClass resourceclasses cluster v1alpha2',
    'ResourceClassParameters resourceclassparameters namespaced v1alpha2',
    'ResourcePoolStatusRequest resourcepoolstatusrequests cluster v1alpha3',
    'ResourceSlice resourceslices cluster v1,v1beta2,v1beta1,v1alpha2',
  ],
  'scheduling.k8s.io': [
    'PodGroup podgroups namespaced v1alpha2',
    'PriorityClass priorityclasses cluster v1',
    'Workload workloads namespaced v1alpha2,v1alpha1',
  ],
  'storage.k8s.io': [
    'CSIDriver csidrivers cluster v1',
    'CSINode csinodes cluster v1',
    'CSIStorageCapacity csistoragecapacities namespaced v1',
    'StorageClass storageclasses cluster v1',
    'VolumeAttachment volumeattachments cluster v1',
    'VolumeAttributesClass volumeattributesclasses cluster v1,v1beta1,v1alpha1',
  ],
  'storagemigration.k8s.io': [
    'StorageVersionMigration storageversionmigrations cluster v1beta1,v1alpha1',
  ],
};

/**
 * Kinds, after their groups, of which no policy is asked: `pkg/kubeapiserver/admission/exclusion/resources.go`, and those that configure
 * admission itself (`IsExemptAdmissionConfigurationResource`).
 */
export const EXEMPT_KINDS: ReadonlySet<string> = new Set([
  'admissionregistration.k8s.io MutatingAdmissionPolicy',
  'admissionregistration.k8s.io MutatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io MutatingWebhookConfiguration',
  'admissionregistration.k8s.io ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io ValidatingWebhookConfiguration',
  'authentication.k8s.io SelfSubjectReview',
  'authentication.k8s.io TokenReview',
  'authorization.k8s.io LocalSubjectAccessReview',
  'authorization.k8s.io SelfSubjectAccessReview',
  'authorization.k8s.io SelfSubjectRulesReview',
  'authorization.k8s.io SubjectAccessReview',
]);
