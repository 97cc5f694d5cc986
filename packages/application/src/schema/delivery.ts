import { z } from 'zod';
import { foreignName } from './names';
import { text } from './text';
import { TIERS } from './vocabulary';

export const repository = z
  .strictObject({
    url: text({
      description: 'https URL of the manifest monorepo.',
      maxLength: 300,
      rules: [
        {
          code: 'repository-url-invalid',
          accepts:
            /^https:\/\/[a-z0-9.-]+(?::[0-9]{1,5})?(?:\/[A-Za-z0-9._~-]+)+$/u,
          expected:
            'an https URL without credentials, query and trailing slash',
          remedy: 'Write for example https://github.com/example/manifests.',
        },
      ],
      examples: ['https://github.com/example/manifests'],
    }),
    branch: text({
      description: 'Branch that the environments run.',
      maxLength: 100,
      rules: [
        {
          code: 'branch-invalid',
          accepts: /^[A-Za-z0-9_]+(?:[./-][A-Za-z0-9_]+)*$/u,
          expected: 'the name of a git branch',
          remedy: "Write for example 'main'.",
        },
      ],
    }).default('main'),
  })
  .meta({ description: 'Where the manifest monorepo stands.' });

export const workloadIdentity = z
  .strictObject({
    pattern: text({
      description:
        'Google service account of an application in an environment. {application} and {environment} are replaced.',
      maxLength: 200,
      rules: [
        {
          code: 'workload-identity-pattern-invalid',
          accepts:
            /^(?=[^@]*\{application\})(?:[a-z0-9-]|\{application\}|\{environment\})+@(?:[a-z0-9.-]|\{environment\})+\.iam\.gserviceaccount\.com$/u,
          expected:
            'the e-mail address of a Google service account with {application}',
          remedy:
            "Write for example '{application}@example-{environment}.iam.gserviceaccount.com'.",
        },
      ],
    }),
  })
  .meta({
    description:
      'Workload Identity of GKE. Without it no service account is impersonated.',
  });

export const delivery = z
  .strictObject({
    renderer: z.literal('spinnaker').meta({
      description: 'What releases are rendered for. Spinnaker is the only one.',
    }),
    timeZone: text({
      description: 'IANA time zone of deployment windows and schedules.',
      maxLength: 60,
      rules: [
        {
          code: 'time-zone-invalid',
          accepts: /^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/u,
          expected: 'an IANA time zone',
          remedy: 'Write for example Asia/Tokyo.',
        },
      ],
      examples: ['Asia/Tokyo'],
    }),
    judgmentTimeoutSeconds: z.int().min(60).max(604800).default(86400).meta({
      description:
        'Seconds after which an unanswered approval of a production deployment expires.',
    }),
    sreJudgesTiers: z
      .array(z.enum(TIERS).meta({ description: 'A tier.' }))
      .max(3)
      .default(['a'])
      .meta({
        description:
          'Tiers whose production deployments SREs may approve besides the owner.',
      }),
    spinnaker: z
      .strictObject({
        gitArtifactAccount: foreignName(
          'Artifact account that reads the monorepo.',
        ),
        dockerAccount: foreignName(
          'Registry account whose new images start the first deployment.',
        ),
        readRoles: z.array(foreignName('A role.')).max(20).default([]).meta({
          description:
            'Roles that may look at every application in Spinnaker, besides its owner and the SREs.',
        }),
      })
      .meta({ description: 'Accounts and roles in Spinnaker.' }),
  })
  .meta({ description: 'How releases reach the clusters.' });
