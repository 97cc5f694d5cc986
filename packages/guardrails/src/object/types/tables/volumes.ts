/** Volumes and claims. Generated, see `./README.md` for the notation and the source. */
export const VOLUMES_TYPES = `
AWSElasticBlockStoreVolumeSource fsType?:s partition?:i readOnly?:b volumeID:s
AzureDiskVolumeSource cachingMode?:*s diskName:s diskURI:s fsType?:*s kind?:*s readOnly?:*b
AzureFilePersistentVolumeSource readOnly?:b secretName:s secretNamespace:*s shareName:s
AzureFileVolumeSource readOnly?:b secretName:s shareName:s
CSIPersistentVolumeSource controllerExpandSecretRef?:*SecretReference controllerPublishSecretRef?:*SecretReference driver:s fsType?:s nodeExpandSecretRef?:*SecretReference nodePublishSecretRef?:*SecretReference nodeStageSecretRef?:*SecretReference readOnly?:b volumeAttributes?:{s volumeHandle:s
CSIVolumeSource driver:s fsType?:*s nodePublishSecretRef?:*LocalObjectReference readOnly?:*b volumeAttributes?:{s
CephFSPersistentVolumeSource monitors:[s path?:s readOnly?:b secretFile?:s secretRef?:*SecretReference user?:s
CephFSVolumeSource monitors:[s path?:s readOnly?:b secretFile?:s secretRef?:*LocalObjectReference user?:s
CinderPersistentVolumeSource fsType?:s readOnly?:b secretRef?:*SecretReference volumeID:s
CinderVolumeSource fsType?:s readOnly?:b secretRef?:*LocalObjectReference volumeID:s
ClusterTrustBundleProjection labelSelector?:*LabelSelector name?:*s optional?:*b path:s signerName?:*s user?:*l+37
ConfigMapProjection items?:[KeyToPath name?:s optional?:*b
ConfigMapVolumeSource defaultMode?:*i defaultUser?:*l+37 items?:[KeyToPath name?:s optional?:*b
DownwardAPIProjection items?:[DownwardAPIVolumeFile
DownwardAPIVolumeFile fieldRef?:*ObjectFieldSelector mode?:*i path:s resourceFieldRef?:*ResourceFieldSelector user?:*l+37
DownwardAPIVolumeSource defaultMode?:*i defaultUser?:*l+37 items?:[DownwardAPIVolumeFile
EmptyDirVolumeSource medium?:s mode?:*i+37 sizeLimit?:*q
EphemeralVolumeSource volumeClaimTemplate?:*PersistentVolumeClaimTemplate
FCVolumeSource fsType?:s lun?:*i readOnly?:b targetWWNs?:[s wwids?:[s
FlexPersistentVolumeSource driver:s fsType?:s options?:{s readOnly?:b secretRef?:*SecretReference
FlexVolumeSource driver:s fsType?:s options?:{s readOnly?:b secretRef?:*LocalObjectReference
FlockerVolumeSource datasetName?:s datasetUUID?:s
GCEPersistentDiskVolumeSource fsType?:s partition?:i pdName:s readOnly?:b
GitRepoVolumeSource directory?:s repository:s revision?:s
GlusterfsPersistentVolumeSource endpoints:s endpointsNamespace?:*s path:s readOnly?:b
GlusterfsVolumeSource endpoints:s path:s readOnly?:b
HostPathVolumeSource path:s type?:*s
ISCSIPersistentVolumeSource chapAuthDiscovery?:b chapAuthSession?:b fsType?:s initiatorName?:*s iqn:s iscsiInterface?:s lun:i portals?:[s readOnly?:b secretRef?:*SecretReference targetPortal:s
ISCSIVolumeSource chapAuthDiscovery?:b chapAuthSession?:b fsType?:s initiatorName?:*s iqn:s iscsiInterface?:s lun:i portals?:[s readOnly?:b secretRef?:*LocalObjectReference targetPortal:s
ImageVolumeSource pullPolicy?:s reference?:s
KeyToPath key:s mode?:*i path:s user?:*l+37
LocalObjectReference name?:s
LocalVolumeSource fsType?:*s path:s
NFSVolumeSource path:s readOnly?:b server:s
NodeSelector nodeSelectorTerms:[NodeSelectorTerm
NodeSelectorRequirement key:s operator:s values?:[s
NodeSelectorTerm matchExpressions?:[NodeSelectorRequirement matchFields?:[NodeSelectorRequirement
ObjectFieldSelector apiVersion?:s fieldPath:s
ObjectReference apiVersion?:s fieldPath?:s kind?:s name?:s namespace?:s resourceVersion?:s uid?:s
PersistentVolumeClaim apiVersion?:s kind?:s metadata?:ObjectMeta spec?:PersistentVolumeClaimSpec
PersistentVolumeClaimSpec accessModes?:[s dataSource?:*TypedLocalObjectReference dataSourceRef?:*TypedObjectReference resources?:VolumeResourceRequirements selector?:*LabelSelector storageClassName?:*s volumeAttributesClassName?:*s volumeMode?:*s volumeName?:s
PersistentVolumeClaimTemplate metadata?:ObjectMeta spec:PersistentVolumeClaimSpec
PersistentVolumeClaimVolumeSource claimName:s readOnly?:b
PersistentVolumeSpec accessModes?:[s awsElasticBlockStore?:*AWSElasticBlockStoreVolumeSource azureDisk?:*AzureDiskVolumeSource azureFile?:*AzureFilePersistentVolumeSource capacity?:{r cephfs?:*CephFSPersistentVolumeSource cinder?:*CinderPersistentVolumeSource claimRef?:*ObjectReference csi?:*CSIPersistentVolumeSource fc?:*FCVolumeSource flexVolume?:*FlexPersistentVolumeSource flocker?:*FlockerVolumeSource gcePersistentDisk?:*GCEPersistentDiskVolumeSource glusterfs?:*GlusterfsPersistentVolumeSource hostPath?:*HostPathVolumeSource iscsi?:*ISCSIPersistentVolumeSource local?:*LocalVolumeSource mountOptions?:[s nfs?:*NFSVolumeSource nodeAffinity?:*VolumeNodeAffinity persistentVolumeReclaimPolicy?:s photonPersistentDisk?:*PhotonPersistentDiskVolumeSource portworxVolume?:*PortworxVolumeSource quobyte?:*QuobyteVolumeSource rbd?:*RBDPersistentVolumeSource scaleIO?:*ScaleIOPersistentVolumeSource storageClassName?:s storageos?:*StorageOSPersistentVolumeSource volumeAttributesClassName?:*s volumeMode?:*s vsphereVolume?:*VsphereVirtualDiskVolumeSource
PhotonPersistentDiskVolumeSource fsType?:s pdID:s
PodCertificateProjection certificateChainPath?:s credentialBundlePath?:s keyPath?:s keyType?:s maxExpirationSeconds?:*i signerName?:s user?:*l+37 userAnnotations?:{s+35
PortworxVolumeSource fsType?:s readOnly?:b volumeID:s
ProjectedVolumeSource defaultMode?:*i defaultUser?:*l+37 sources:[VolumeProjection
QuobyteVolumeSource group?:s readOnly?:b registry:s tenant?:s user?:s volume:s
RBDPersistentVolumeSource fsType?:s image:s keyring?:s monitors:[s pool?:s readOnly?:b secretRef?:*SecretReference user?:s
RBDVolumeSource fsType?:s image:s keyring?:s monitors:[s pool?:s readOnly?:b secretRef?:*LocalObjectReference user?:s
ResourceFieldSelector containerName?:s divisor?:q resource:s
ScaleIOPersistentVolumeSource fsType?:s gateway:s protectionDomain?:s readOnly?:b secretRef:*SecretReference sslEnabled?:b storageMode?:s storagePool?:s system:s volumeName?:s
ScaleIOVolumeSource fsType?:s gateway:s protectionDomain?:s readOnly?:b secretRef:*LocalObjectReference sslEnabled?:b storageMode?:s storagePool?:s system:s volumeName?:s
SecretProjection items?:[KeyToPath name?:s optional?:*b
SecretReference name?:s namespace?:s
SecretVolumeSource defaultMode?:*i defaultUser?:*l+37 items?:[KeyToPath optional?:*b secretName?:s
ServiceAccountTokenProjection audience?:s expirationSeconds?:*l path:s user?:*l+37
StorageOSPersistentVolumeSource fsType?:s readOnly?:b secretRef?:*ObjectReference volumeName?:s volumeNamespace?:s
StorageOSVolumeSource fsType?:s readOnly?:b secretRef?:*LocalObjectReference volumeName?:s volumeNamespace?:s
TypedLocalObjectReference apiGroup:*s kind:s name:s
TypedObjectReference apiGroup:*s kind:s name:s namespace?:*s
Volume awsElasticBlockStore?:*AWSElasticBlockStoreVolumeSource azureDisk?:*AzureDiskVolumeSource azureFile?:*AzureFileVolumeSource cephfs?:*CephFSVolumeSource cinder?:*CinderVolumeSource configMap?:*ConfigMapVolumeSource csi?:*CSIVolumeSource downwardAPI?:*DownwardAPIVolumeSource emptyDir?:*EmptyDirVolumeSource ephemeral?:*EphemeralVolumeSource fc?:*FCVolumeSource flexVolume?:*FlexVolumeSource flocker?:*FlockerVolumeSource gcePersistentDisk?:*GCEPersistentDiskVolumeSource gitRepo?:*GitRepoVolumeSource glusterfs?:*GlusterfsVolumeSource hostPath?:*HostPathVolumeSource image?:*ImageVolumeSource iscsi?:*ISCSIVolumeSource name:s nfs?:*NFSVolumeSource persistentVolumeClaim?:*PersistentVolumeClaimVolumeSource photonPersistentDisk?:*PhotonPersistentDiskVolumeSource portworxVolume?:*PortworxVolumeSource projected?:*ProjectedVolumeSource quobyte?:*QuobyteVolumeSource rbd?:*RBDVolumeSource scaleIO?:*ScaleIOVolumeSource secret?:*SecretVolumeSource storageos?:*StorageOSVolumeSource vsphereVolume?:*VsphereVirtualDiskVolumeSource
VolumeNodeAffinity required?:*NodeSelector
VolumeProjection clusterTrustBundle?:*ClusterTrustBundleProjection configMap?:*ConfigMapProjection downwardAPI?:*DownwardAPIProjection podCertificate?:*PodCertificateProjection+34 secret?:*SecretProjection serviceAccountToken?:*ServiceAccountTokenProjection
VolumeResourceRequirements limits?:{r requests?:{r
VsphereVirtualDiskVolumeSource fsType?:s storagePolicyID?:s storagePolicyName?:s volumePath:s
`;
