import {
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';

/** A Kubernetes object, in the key order in which it is written. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels: Record<string, string>;
    annotations?: Record<string, string>;
  };
  [field: string]: unknown;
}

/** Writes one kind of file: `applications/<name>/<environment>/<id>.yaml`. */
export interface ManifestGenerator {
  id: string;
  /** `undefined` when the application has no such file in that environment. */
  generate(
    application: ResolvedApplication,
    environment: ResolvedEnvironment,
  ): Manifest | Manifest[] | undefined;
}
