import { z } from 'zod';
import { dependencyRef, groupRef, systemRef } from './catalogRefs';
import { bareImage } from './image';
import { applicationName, environmentName } from './names';
import { singleLineText } from './plainText';
import { containerResources, replicaRange } from './resources';
import {
  accessRole,
  API_VERSION,
  containerPort,
  LIFECYCLES,
  PROFILES,
  TIERS,
} from './vocabulary';
import { cronSchedule, egressTarget, environmentVariables } from './workload';

const MAX_ENTRIES = 100;

const environmentReference = environmentName(
  'Name of one of the environments above.',
);

const accessGrant = z
  .strictObject({
    role: accessRole(
      'Kubernetes role in the namespaces. The platform says which roles owners may grant.',
    ),
    group: groupRef('Catalog group that gets the role.'),
    environments: z.array(environmentReference).min(1).max(20).optional().meta({
      description: 'Environments of the grant. Default: all.',
    }),
  })
  .meta({ description: 'One role for one group.' });

const environmentOverrides = z
  .strictObject({
    replicas: replicaRange(
      'Replicas in this environment. Default: by the tier and the stage of the environment. Not for scheduled jobs.',
    ).optional(),
    resources: containerResources(
      'Amounts that differ in this environment; the others stay as above.',
    ).optional(),
    schedule: cronSchedule(
      'Schedule in this environment, instead of the one above.',
    ).optional(),
    env: environmentVariables(
      'Variables of this environment, joined with those above; here wins.',
    ).optional(),
    egress: z.array(egressTarget).max(MAX_ENTRIES).optional().meta({
      description: 'Destinations of this environment, added to those above.',
    }),
  })
  .meta({
    description:
      'What differs in one environment. `{}` when nothing does. The namespace is never written: the platform derives it.',
  });

const metadata = z
  .strictObject({
    name: applicationName,
    title: singleLineText({
      description:
        'Name for people. Default: the name in words, `Payment authorizer`.',
      maxLength: 100,
      examples: ['Payment authorizer'],
    }).optional(),
    description: singleLineText({
      description: 'What it does, in a sentence or two.',
      maxLength: 500,
      examples: ['Authorises card payments.'],
    }).optional(),
  })
  .meta({ description: 'What the application is called.' });

const spec = z
  .strictObject({
    owner: groupRef(
      'Catalog group that owns the application. Everything that an owner implies is derived from it: code owners, ' +
        'RBAC, Spinnaker permissions, contacts.',
    ),
    system: systemRef(
      'Catalog system that the application is part of.',
    ).optional(),
    lifecycle: z.enum(LIFECYCLES).optional().meta({
      description: 'State of the application. Default: production.',
    }),
    tier: z.enum(TIERS).meta({
      description:
        'How much depends on it: picks the replica floor, the SLO target, paging and the deployment window. ' +
        'The platform says what each tier means.',
    }),
    profile: z.enum(PROFILES).meta({
      description: 'What kind of workload it is: picks the manifests.',
    }),
    image: bareImage,
    port: containerPort(
      "Port that the container listens on. Default: the profile's. Not for scheduled jobs.",
    ).optional(),
    schedule: cronSchedule(
      "When a scheduled job starts, in the platform's time zone. Required for the profile cronjob, and only there.",
    ).optional(),
    dependsOn: z
      .array(dependencyRef('Catalog reference of a component or resource.'))
      .max(MAX_ENTRIES)
      .optional()
      .meta({ description: 'What the application cannot work without.' }),
    resources: containerResources(
      "Resources of one replica. Default: the profile's.",
    ).optional(),
    env: environmentVariables(
      'Environment variables of the container. Never secrets: everybody can read this file.',
    ).optional(),
    egress: z.array(egressTarget).max(MAX_ENTRIES).optional().meta({
      description:
        'Destinations outside the cluster that the application may connect to; everything else is denied.',
    }),
    environments: environmentMap(),
    access: z.array(accessGrant).max(MAX_ENTRIES).optional().meta({
      description:
        'Groups besides the owner that may work in the namespaces. The owner has access without being listed.',
    }),
  })
  .meta({ description: 'The workload and its owner.' });

function environmentMap() {
  return z
    .record(
      environmentName('Name of an environment of the platform.'),
      environmentOverrides,
    )
    .check(context => {
      if (Object.keys(context.value).length === 0) {
        context.issues.push({
          code: 'custom',
          input: context.value,
          message: 'must name at least one environment',
          params: {
            code: 'environments-empty',
            expected: 'at least one environment',
            remedy: 'Write for example `develop: {}`.',
          },
        });
      }
    })
    .meta({
      description:
        'Environments in which the application runs, by name, with what differs there.',
      minProperties: 1,
    });
}

/**
 * The one source of the type, the validation, the JSON Schema and the reference of application.yaml.
 *
 * @public
 */
export const applicationSchema = z
  .strictObject({
    apiVersion: z
      .literal(API_VERSION)
      .meta({ description: 'Version of this format.' }),
    kind: z.literal('Application').meta({ description: 'Always Application.' }),
    metadata,
    spec,
  })
  .meta({
    title: 'Freehold application',
    description:
      'The one record of an application, `applications/<name>/application.yaml`: the workload and its owner.',
  });

/** application.yaml as written: defaults of the platform are not filled in. @public */
export type Application = z.infer<typeof applicationSchema>;
