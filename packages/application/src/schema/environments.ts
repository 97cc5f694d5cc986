import { z } from 'zod';
import { kubernetesVersion } from './guardrails';
import { environmentName, foreignName, platformName } from './names';
import { singleLineText } from './plainText';
import { quantity } from './resources';
import { text } from './text';
import { accessRole, POD_SECURITY, STAGES } from './vocabulary';

export const clusters = z
  .array(
    z
      .strictObject({
        name: platformName('Name of the cluster.', 'cluster-name-invalid'),
        title: singleLineText({
          description: 'Name for people.',
          maxLength: 100,
        }).optional(),
        spinnakerAccount: foreignName('Account of the cluster in Spinnaker.'),
        kubernetesVersion: kubernetesVersion(
          "Version of this cluster, when it is not the platform's.",
        ).optional(),
      })
      .meta({ description: 'One Kubernetes cluster.' }),
  )
  .min(1)
  .max(50)
  .meta({ description: 'Kubernetes clusters that environments stand on.' });

export function quota(description: string) {
  return z
    .record(
      text({
        description: 'Resource as a ResourceQuota names it.',
        maxLength: 100,
        rules: [
          {
            code: 'quota-resource-invalid',
            accepts: /^[a-z0-9](?:[a-z0-9./-]*[a-z0-9])?$/u,
            expected: 'a resource of a Kubernetes ResourceQuota',
            remedy: "Write for example 'requests.cpu' or 'pods'.",
          },
        ],
        examples: ['requests.cpu', 'pods'],
      }),
      quantity("Hard limit, in quotes: '8', '16Gi'."),
    )
    .meta({ description });
}

export const DEFAULT_NAMESPACE_PATTERN = '{application}-{environment}';

const namespacePattern = text({
  description:
    'Namespace of an application: {application} once, {environment} at will, and letters, digits and hyphens.',
  maxLength: 80,
  rules: [
    {
      code: 'namespace-pattern-invalid',
      accepts:
        /^(?:[a-z][a-z0-9-]*)?\{application\}(?:(?:-|-[a-z0-9-]*-)?\{environment\}|[a-z0-9-]*[a-z0-9])?$/u,
      expected: 'a pattern that makes DNS labels',
      remedy: `Write for example '${DEFAULT_NAMESPACE_PATTERN}'.`,
    },
  ],
});

export const environments = z
  .array(
    z
      .strictObject({
        name: environmentName(
          'Name of the environment: a folder in every application.',
        ),
        title: singleLineText({
          description: 'Name for people.',
          maxLength: 100,
        }),
        stage: z.enum(STAGES).meta({
          description:
            'Where it stands on the way to production. Tiers and pipelines go by the stage.',
        }),
        cluster: platformName('One of the clusters.', 'cluster-name-invalid'),
        namespacePattern: namespacePattern.default(DEFAULT_NAMESPACE_PATTERN),
        podSecurity: z.enum(POD_SECURITY).default('restricted').meta({
          description:
            'Pod Security Standard that the namespaces enforce. What Freehold generates passes restricted.',
        }),
        preselected: z.boolean().default(false).meta({
          description: 'Whether the form for a new application selects it.',
        }),
        ownerRole: accessRole(
          "Kubernetes role of the owner's group in its namespaces.",
        ),
        quota: quota(
          'ResourceQuota of each namespace, joined with the default quota; here wins.',
        ).default({}),
      })
      .meta({ description: 'One environment.' }),
  )
  .min(1)
  .max(20)
  .meta({
    description:
      'Environments in the order in which a release passes through them.',
  });
