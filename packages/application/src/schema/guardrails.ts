import { z } from 'zod';
import { text } from './text';

/** What the tables of Kubernetes' types and libraries cover. */
export const KUBERNETES_MINORS = { min: 31, max: 38 } as const;

/** A minor version of Kubernetes, in quotes, because YAML reads 1.40 as 1.4. */
export function kubernetesVersion(description: string) {
  const { min, max } = KUBERNETES_MINORS;
  return text({
    description,
    maxLength: 10,
    rules: [
      {
        code: 'kubernetes-version-invalid',
        accepts: value => {
          const minor = /^1\.([0-9]{1,3})$/.exec(value)?.[1];
          return minor !== undefined && +minor >= min && +minor <= max;
        },
        expected: `a minor version of Kubernetes from 1.${min} to 1.${max}`,
        remedy: "Write for example '1.36', in quotes.",
      },
    ],
    examples: ['1.36'],
  });
}

export const guardrails = z
  .strictObject({
    kubernetesVersion: kubernetesVersion(
      'Version of the clusters that do not name their own: by it, manifests are checked and policies evaluated.',
    ).default('1.36'),
    upgradeTo: z
      .array(kubernetesVersion('A version.'))
      .max(5)
      .default([])
      .meta({
        description:
          'Versions that the platform is going to run: APIs that they remove are warned about, and `/guardrails` shows whether everything is ready.',
      }),
    waivers: z
      .strictObject({
        maximumDays: z.number().int().min(1).max(730).default(180).meta({
          description: 'Days after which a waiver has to be granted anew.',
        }),
      })
      .default({ maximumDays: 180 })
      .meta({ description: 'Exceptions to guardrails.' }),
  })
  .meta({ description: 'How manifests are checked.' });
