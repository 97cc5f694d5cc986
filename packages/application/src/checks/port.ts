import { ApplicationCheck } from './check';

/** Nothing connects to a scheduled job. */
export const port: ApplicationCheck = ({ spec }) =>
  spec.profile === 'cronjob' && spec.port !== undefined
    ? [
        {
          code: 'port-not-applicable',
          path: ['spec', 'port'],
          message: 'A scheduled job has no port',
          remedy: 'Remove the port, or choose another profile.',
        },
      ]
    : [];
