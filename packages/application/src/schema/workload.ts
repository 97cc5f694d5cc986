import { z } from 'zod';
import { isCronSchedule } from '../cron';
import { multiLineText } from './plainText';
import { text } from './text';
import { port } from './vocabulary';

export function cronSchedule(description: string) {
  return text({
    description,
    maxLength: 200,
    rules: [
      {
        code: 'schedule-invalid',
        accepts: isCronSchedule,
        expected: 'a cron schedule of five fields, or a macro such as @daily',
        remedy:
          "Write for example '30 3 * * *' for half past three every night; the time zone is the platform's.",
      },
    ],
    pattern: /^(?:@[a-z]+|[^ ]+(?: [^ ]+){4})$/u,
    examples: ['30 3 * * *'],
  });
}

export function environmentVariables(description: string) {
  return z
    .record(
      text({
        description: 'Name of an environment variable.',
        maxLength: 100,
        rules: [
          {
            code: 'env-name-invalid',
            accepts: /^[A-Za-z_][A-Za-z0-9_]*$/u,
            expected: 'a name of letters, digits and underscores',
            remedy: 'Write for example LOG_LEVEL.',
          },
        ],
        examples: ['LOG_LEVEL'],
      }),
      multiLineText({
        description: 'Value of the variable, as text.',
        maxLength: 4096,
      }),
    )
    .meta({ description });
}

const host = text({
  description: 'Fully qualified host name.',
  maxLength: 253,
  rules: [
    {
      code: 'egress-host-invalid',
      accepts:
        /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/u,
      expected: 'a fully qualified host name in lower case',
      remedy:
        'Write for example api.card.example, without scheme, port, path or wildcard.',
    },
  ],
  examples: ['api.card.example'],
});

export const egressTarget = z
  .strictObject({
    host,
    port: port('TCP port.'),
  })
  .meta({ description: 'One destination.' });
