import { compareText } from '../fileTree';

/** File name of the list; kustomize, `kubectl apply -k`, Argo CD and Spinnaker's bake look for it. */
export const KUSTOMIZATION_FILE = 'kustomization.yaml';

/**
 * Lists the files of an environment's folder and does nothing else, so that what stands in the folder is what runs.
 * Not one of the generators, because it is made of what they wrote.
 */
export function kustomization(files: Iterable<string>) {
  return {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: [...files].sort(compareText),
  };
}
