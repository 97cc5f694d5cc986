import { ManifestGenerator } from './manifest';
import { objectMetadata } from './metadata';

/**
 * The identity of the pods. Its token is not mounted: an application that talks to the Kubernetes API says so by editing
 * this file; Workload Identity takes its token from the metadata server and needs none.
 */
export const serviceaccount: ManifestGenerator = {
  id: 'serviceaccount',
  generate: (application, environment) => ({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: objectMetadata(application, environment, {
      annotations: environment.workloadIdentity
        ? { 'iam.gke.io/gcp-service-account': environment.workloadIdentity }
        : undefined,
    }),
    automountServiceAccountToken: false,
  }),
};
