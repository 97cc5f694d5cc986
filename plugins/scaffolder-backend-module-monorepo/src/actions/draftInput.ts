import type { z as Zod } from 'zod/v3';

type ZodV3 = typeof Zod;

/**
 * What both actions ask for: the fields of an `ApplicationDraft`. The texts are left loose on purpose. The parser of
 * application.yaml decides what is valid, and says why and how to mend it, which a JSON Schema pattern cannot.
 */
export const draftInput = {
  name: (z: ZodV3) =>
    z.string({
      description:
        'Name of the application: its directory, its namespaces and its Spinnaker application are named after it. Lower-case letters, digits and hyphens, at most 40 characters.',
    }),
  title: (z: ZodV3) =>
    z
      .string({ description: 'Name for people. Default: the name in words.' })
      .optional(),
  description: (z: ZodV3) =>
    z
      .string({ description: 'What the application does, in a sentence.' })
      .optional(),
  owner: (z: ZodV3) =>
    z.string({
      description:
        'Catalog group that owns the application, such as `group:default/team-payment`. The user who runs the template must be allowed to create applications for it.',
    }),
  system: (z: ZodV3) =>
    z
      .string({
        description:
          'Catalog system that the application is part of, such as `system:default/payment`.',
      })
      .optional(),
  lifecycle: (z: ZodV3) =>
    z
      .enum(['experimental', 'production', 'deprecated'], {
        description: 'State of the application. Default: production.',
      })
      .optional(),
  tier: (z: ZodV3) =>
    z.enum(['a', 'b', 'c'], {
      description:
        'How much depends on the application: picks the replica floor, the SLO target and the deployment window.',
    }),
  profile: (z: ZodV3) =>
    z.enum(['http', 'grpc', 'worker', 'cronjob'], {
      description: 'What kind of workload it is: picks the manifests.',
    }),
  image: (z: ZodV3) =>
    z.string({
      description:
        'Container image without tag and digest, in one of the platform’s registries.',
    }),
  port: (z: ZodV3) =>
    z
      .number({
        description: 'Port that the container listens on. Default: by profile.',
      })
      .optional(),
  schedule: (z: ZodV3) =>
    z
      .string({
        description:
          'Cron schedule; for the profile `cronjob`, and only there.',
      })
      .optional(),
  environments: (z: ZodV3) =>
    z.array(z.string(), {
      description: 'Environments of the platform that the application runs in.',
    }),
  dependsOn: (z: ZodV3) =>
    z
      .array(z.string(), {
        description: 'Catalog references of what the application needs.',
      })
      .optional(),
  egress: (z: ZodV3) =>
    z
      .array(z.object({ host: z.string(), port: z.number() }), {
        description:
          'Destinations outside the cluster; everything else is denied.',
      })
      .optional(),
  access: (z: ZodV3) =>
    z
      .array(
        z.object({
          role: z.enum(['view', 'edit', 'admin']),
          group: z.string(),
          environments: z.array(z.string()).optional(),
        }),
        {
          description:
            'Groups besides the owner that may work in the namespaces.',
        },
      )
      .optional(),
};
