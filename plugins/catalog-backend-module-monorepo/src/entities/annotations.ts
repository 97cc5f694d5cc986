/** Name of the application that an entity stands for or belongs to. */
export const ANNOTATION_APPLICATION = 'freehold.dev/application';
/** Environment of a namespace, as platform.yaml names it. */
export const ANNOTATION_ENVIRONMENT = 'freehold.dev/environment';
/** Cluster of a namespace. */
export const ANNOTATION_CLUSTER = 'freehold.dev/cluster';
/** Spinnaker application that delivers the application. */
export const ANNOTATION_SPINNAKER = 'freehold.dev/spinnaker-application';

export const LABEL_TIER = 'freehold.dev/tier';
export const LABEL_PROFILE = 'freehold.dev/profile';
export const LABEL_ENVIRONMENT = 'freehold.dev/environment';
