import { ManifestGenerator } from './manifest';
import { commonLabels, objectMetadata } from './metadata';
import { podSpec } from './podSpec';

/** A run that could not start within five minutes is missed, and the next one counts. */
const STARTING_DEADLINE_SECONDS = 300;
/** Forbid lets no second run start while one hangs, so a run must end: after an hour it is stopped and failed. */
const ACTIVE_DEADLINE_SECONDS = 3600;
const KEEP_FINISHED_SECONDS = 86_400;

/** The workload of the profile cronjob. */
export const cronjob: ManifestGenerator = {
  id: 'cronjob',
  generate: (application, environment) => {
    if (application.profile !== 'cronjob') {
      return undefined;
    }
    return {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: objectMetadata(application, environment),
      spec: {
        schedule: environment.schedule,
        timeZone: application.delivery.timeZone,
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: STARTING_DEADLINE_SECONDS,
        successfulJobsHistoryLimit: 3,
        failedJobsHistoryLimit: 3,
        jobTemplate: {
          metadata: { labels: commonLabels(application, environment) },
          spec: {
            backoffLimit: 2,
            activeDeadlineSeconds: ACTIVE_DEADLINE_SECONDS,
            ttlSecondsAfterFinished: KEEP_FINISHED_SECONDS,
            template: {
              metadata: { labels: commonLabels(application, environment) },
              spec: {
                restartPolicy: 'Never',
                ...podSpec(application, environment, {}),
                terminationGracePeriodSeconds:
                  application.terminationGracePeriodSeconds,
              },
            },
          },
        },
      },
    };
  },
};
