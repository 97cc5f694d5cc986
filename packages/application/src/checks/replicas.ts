import { ApplicationCheck } from './check';

/** Replicas are in order, not below the floor of the tier, and only where something runs all the time. */
export const replicas: ApplicationCheck = ({ spec }, platform) =>
  platform.spec.environments.flatMap(({ name, stage }) => {
    const range = Object.hasOwn(spec.environments, name)
      ? spec.environments[name].replicas
      : undefined;
    if (!range) {
      return [];
    }
    const path = ['spec', 'environments', name, 'replicas'];
    if (spec.profile === 'cronjob') {
      return [
        {
          code: 'replicas-not-applicable',
          path,
          message: `A scheduled job has no replicas in ${name}`,
          remedy: 'Remove replicas.',
        },
      ];
    }
    const floor = platform.spec.tiers[spec.tier].replicas[stage].min;
    return [
      ...(range.min < floor
        ? [
            {
              code: 'replicas-below-floor',
              path: [...path, 'min'],
              message: `Tier ${spec.tier} needs at least ${floor} replicas in ${name}, not ${range.min}`,
              remedy: `Write min: ${floor}, or choose a tier on which less depends.`,
            },
          ]
        : []),
      ...(range.min > range.max
        ? [
            {
              code: 'replicas-order',
              path: [...path, 'max'],
              message: `In ${name} there are at least ${range.min} but at most ${range.max} replicas`,
              remedy: `Write a max of at least ${range.min}.`,
            },
          ]
        : []),
    ];
  });
