import {
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';
import { SloDefinition } from '@freehold/slo';

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
  /** Whether texts of several lines, such as queries, stand as readable blocks. */
  blocks?: boolean;
  /** `undefined` when the application has no such file in that environment. */
  generate(
    application: ResolvedApplication,
    environment: ResolvedEnvironment,
    slos: readonly SloDefinition[],
  ): Manifest | Manifest[] | undefined;
}
