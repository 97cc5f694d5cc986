import type {
  AdmissionOperation,
  KubernetesObject,
  SourceLocation,
} from '../model';

/**
 * An object on its way into a cluster.
 *
 * @public
 */
export interface AdmissionObject extends SourceLocation {
  /** As the API server would see it: defaulted, canonical and pruned. */
  object: KubernetesObject;
  /** Whether it is as somebody wrote it, because nobody knows the defaults of its kind. Results say so. */
  asWritten?: boolean;
  /** What the cluster has now; absent or null when the object is created. */
  oldObject?: KubernetesObject | null;
  /** UPDATE when there is an old object, otherwise CREATE. */
  operation?: Extract<AdmissionOperation, 'CREATE' | 'UPDATE'>;
  /** Where an object goes that names no namespace itself: that of its directory. */
  namespace?: string;
}

/**
 * The object that a verdict is about.
 *
 * @public
 */
export interface ObjectReference {
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
}
