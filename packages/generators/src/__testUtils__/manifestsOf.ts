import { parseAllDocuments } from 'yaml';
import { FileTree } from '../types';

/** A Kubernetes object as a test looks at it. */
export interface TestManifest {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec?: any;
  [field: string]: any;
}

/** Every object of the YAML files of a tree that a cluster gets, read as YAML 1.2 or, as kubectl and Spinnaker do, as 1.1. */
export function manifestsOf(
  tree: FileTree,
  version: '1.1' | '1.2' = '1.1',
): Array<{ path: string; manifest: TestManifest }> {
  return [...tree]
    .filter(([path]) => path.endsWith('.yaml') && !path.endsWith('/slo.yaml'))
    .flatMap(([path, text]) =>
      [...parseAllDocuments(text, { version })].map(document => {
        if (document.errors.length > 0) {
          throw new Error(`${path}: ${document.errors.join(' ')}`);
        }
        return { path, manifest: document.toJS() as TestManifest };
      }),
    );
}

/** The object of a kind in an environment. */
export function manifestOf(
  tree: FileTree,
  environment: string,
  kind: string,
  name?: string,
): TestManifest | undefined {
  return manifestsOf(tree).find(
    ({ path, manifest }) =>
      path.split('/')[2] === environment &&
      manifest.kind === kind &&
      (name === undefined || manifest.metadata.name === name),
  )?.manifest;
}
