import { ManifestGenerator } from './manifest';
import { commonLabels, present } from './metadata';

/** The plot: one namespace for each environment, with its owner and its Pod Security level written on it. */
export const namespace: ManifestGenerator = {
  id: 'namespace',
  generate: (application, environment) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: environment.namespace,
      labels: {
        ...commonLabels(application, environment),
        'pod-security.kubernetes.io/enforce': environment.podSecurity,
        // Warn and audit at the strictest level: whoever runs at a lower one is told what keeps them from it.
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/warn': 'restricted',
      },
      annotations: present({
        'freehold.dev/title': application.title,
        'freehold.dev/description': application.description || undefined,
        'freehold.dev/owner-ref': application.owner.ref,
        'freehold.dev/system-ref': application.system,
        'freehold.dev/contact': application.owner.email,
        'freehold.dev/chat': application.owner.chat,
      }),
    },
  }),
};
