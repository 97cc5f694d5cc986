import { ApplicationCheck, CheckFinding } from './check';

/** Scheduled jobs have a schedule in every environment; nothing else has one. */
export const schedule: ApplicationCheck = ({ spec }) => {
  const environments = Object.entries(spec.environments);
  if (spec.profile === 'cronjob') {
    return environments
      .filter(([, own]) => own.schedule === undefined)
      .filter(() => spec.schedule === undefined)
      .slice(0, 1)
      .map(([name]) => ({
        code: 'schedule-missing',
        path: ['spec', 'schedule'],
        message: `A scheduled job needs a schedule, and ${name} has none`,
        remedy: "Add for example schedule: '30 3 * * *' to spec.",
      }));
  }
  const misplaced = (path: string[]): CheckFinding => ({
    code: 'schedule-not-applicable',
    path,
    message: `The profile ${spec.profile} has no schedule`,
    remedy: 'Remove the schedule, or choose the profile cronjob.',
  });
  return [
    ...(spec.schedule === undefined ? [] : [misplaced(['spec', 'schedule'])]),
    ...environments
      .filter(([, own]) => own.schedule !== undefined)
      .map(([name]) => misplaced(['spec', 'environments', name, 'schedule'])),
  ];
};
