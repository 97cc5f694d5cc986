import { z } from 'zod';
import { singleLineText } from './plainText';
import { replicaRange } from './resources';
import { DAYS, PAGING } from './vocabulary';

const hour = (description: string) =>
  z.int().min(0).max(23).meta({ description });

const deploymentWindow = z
  .strictObject({
    days: z
      .array(z.enum(DAYS).meta({ description: 'Day of the week.' }))
      .min(1)
      .max(7)
      .meta({ description: 'Days on which production may be deployed.' }),
    startHour: hour("First hour, in the platform's time zone."),
    endHour: hour('Hour at which the window closes.'),
  })
  .meta({ description: 'When production may be deployed.' });

function tier(description: string) {
  return z
    .strictObject({
      title: singleLineText({
        description: 'Name of the tier in forms.',
        maxLength: 100,
      }),
      description: singleLineText({
        description:
          'What the tier means for a team, in words. Shown in forms.',
        maxLength: 500,
      }),
      replicas: z
        .strictObject({
          develop: replicaRange('In environments of the stage develop.'),
          staging: replicaRange('In environments of the stage staging.'),
          production: replicaRange('In environments of the stage production.'),
        })
        .meta({
          description:
            'Replicas by stage. `min` is the floor that no application of the tier goes below, and both are what an ' +
            'application gets that says nothing.',
        }),
      sloTarget: z
        .number()
        .min(50)
        .max(99.999)
        .meta({ description: 'Availability target in percent.' }),
      paging: z
        .enum(PAGING)
        .meta({ description: 'When an alert reaches somebody.' }),
      deploymentWindow: deploymentWindow.optional().meta({
        description: 'When production may be deployed. Default: at any time.',
      }),
    })
    .meta({ description });
}

export const tiers = z
  .strictObject({
    a: tier('The tier on which most depends.'),
    b: tier('The tier in the middle.'),
    c: tier('The tier on which least depends.'),
  })
  .meta({ description: 'What each tier means.' });
