import { z } from 'zod';
import { singleLineText } from './plainText';
import { cpuAmount, memoryAmount } from './resources';
import { text } from './text';
import { containerPort } from './vocabulary';

const common = {
  title: singleLineText({
    description: 'Name of the profile in forms.',
    maxLength: 100,
  }),
  description: singleLineText({
    description: 'What the profile is for, in words. Shown in forms.',
    maxLength: 500,
  }),
  resources: z
    .strictObject({
      requests: z
        .strictObject({
          cpu: cpuAmount("CPU: '500m' is half a CPU."),
          memory: memoryAmount("Memory: '256Mi', '1Gi'."),
        })
        .meta({ description: 'What is reserved for each replica.' }),
      limits: z
        .strictObject({
          cpu: cpuAmount(
            'CPU above which a replica is slowed down. Better left out.',
          ).optional(),
          memory: memoryAmount('Memory above which a replica is killed.'),
        })
        .meta({ description: 'What a replica cannot exceed.' }),
    })
    .meta({ description: 'Resources of an application that says nothing.' }),
  terminationGracePeriodSeconds: z.int().min(1).max(3600).meta({
    description: 'Seconds that a replica gets to drain before it is killed.',
  }),
};

const probePath = (description: string) =>
  text({
    description,
    maxLength: 200,
    rules: [
      {
        code: 'probe-path-invalid',
        accepts: /^\/[A-Za-z0-9._~/-]*$/u,
        expected: 'an absolute path without query',
        remedy: "Write for example '/readyz'.",
      },
    ],
  });

export const profiles = z
  .strictObject({
    http: z
      .strictObject({
        ...common,
        port: containerPort('Port of an application that says nothing.'),
        probes: z
          .strictObject({
            kind: z.literal('http').meta({ description: 'Always http.' }),
            readinessPath: probePath(
              'Answers 2xx while the replica can serve.',
            ),
            livenessPath: probePath(
              'Answers 2xx unless the replica must be restarted.',
            ),
          })
          .meta({ description: 'Health checks.' }),
      })
      .meta({ description: 'Answers HTTP on a port.' }),
    grpc: z
      .strictObject({
        ...common,
        port: containerPort('Port of an application that says nothing.'),
        probes: z
          .strictObject({
            kind: z.literal('grpc').meta({
              description:
                'Always grpc: the standard health service of gRPC is asked.',
            }),
          })
          .meta({ description: 'Health checks.' }),
      })
      .meta({ description: 'Answers gRPC on a port.' }),
    worker: z
      .strictObject({
        ...common,
        probes: z
          .strictObject({
            kind: z.literal('exec').meta({ description: 'Always exec.' }),
            command: z
              .array(
                singleLineText({
                  description: 'The program, then its arguments.',
                  maxLength: 200,
                }),
              )
              .min(1)
              .max(20)
              .meta({
                description:
                  'Command in the container that ends with 0 while the replica is healthy.',
              }),
          })
          .meta({ description: 'Health checks.' }),
      })
      .meta({ description: 'Takes work from a queue or stream.' }),
    cronjob: z
      .strictObject(common)
      .meta({ description: 'Runs on a schedule and ends.' }),
  })
  .meta({ description: 'What each profile gives an application by default.' });
