import kubernetes from '@backstage/plugin-kubernetes/alpha';

/**
 * The Kubernetes plugin whose tab says so when no cluster is configured. The stock tab then says that there are no
 * resources "on any known clusters", which reads as if the application did not run.
 */
export const kubernetesWithClusters = kubernetes.withOverrides({
  extensions: [
    kubernetes.getExtension('entity-content:kubernetes/kubernetes').override({
      params: {
        loader: () => import('./KubernetesTab').then(m => <m.KubernetesTab />),
      },
    }),
  ],
});
