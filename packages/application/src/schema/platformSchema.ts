import { z } from 'zod';
import { delivery, repository, workloadIdentity } from './delivery';
import { clusters, environments, quota } from './environments';
import { guardrails } from './guardrails';
import { registryPrefix } from './image';
import { platformName } from './names';
import { observability } from './observability';
import { owners } from './ownership';
import { singleLineText } from './plainText';
import { profiles } from './profiles';
import { resourceAmounts } from './resources';
import { tiers } from './tiers';
import { accessRole, API_VERSION } from './vocabulary';

const metadata = z
  .strictObject({
    name: platformName('Name of the platform.', 'name-invalid'),
    title: singleLineText({
      description: 'Name for people.',
      maxLength: 100,
    }).optional(),
    description: singleLineText({
      description: 'What the platform is.',
      maxLength: 500,
    }).optional(),
  })
  .meta({ description: 'What the platform is called.' });

const access = z
  .strictObject({
    allowedRoles: z.array(accessRole('A Kubernetes role.')).max(3).meta({
      description:
        'Roles that owners may grant to other groups. An empty list turns grants off.',
    }),
  })
  .meta({ description: 'What owners may grant.' });

const defaults = z
  .strictObject({
    limitRange: z
      .strictObject({
        defaultRequest: resourceAmounts(
          'Requests of a container that has none.',
        ),
        default: resourceAmounts('Limits of a container that has none.'),
      })
      .meta({ description: 'LimitRange of each namespace.' }),
    quota: quota(
      'ResourceQuota of each namespace, before that of the environment.',
    ).default({}),
  })
  .meta({ description: 'What every namespace gets.' });

const spec = z
  .strictObject({
    repository,
    owners,
    access,
    clusters,
    environments,
    registries: z.array(registryPrefix).min(1).max(50).meta({
      description: 'Where images may come from.',
    }),
    tiers,
    profiles,
    defaults,
    workloadIdentity: workloadIdentity.optional(),
    delivery,
    observability: observability.optional(),
    guardrails: guardrails.optional(),
  })
  .meta({ description: 'What the SREs decide once for every application.' });

/**
 * The one source of the type, the validation, the JSON Schema and the reference of platform.yaml.
 *
 * @public
 */
export const platformSchema = z
  .strictObject({
    apiVersion: z
      .literal(API_VERSION)
      .meta({ description: 'Version of this format.' }),
    kind: z.literal('Platform').meta({ description: 'Always Platform.' }),
    metadata,
    spec,
  })
  .meta({
    title: 'Freehold platform',
    description:
      'What the SREs own, `platform/platform.yaml`: environments, clusters, tiers, profiles and naming patterns.',
  });

/** platform.yaml with the defaults of the schema filled in. @public */
export type Platform = z.infer<typeof platformSchema>;
