import {
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';

/**
 * Whether an autoscaler sets the number of replicas. Where it does, the Deployment must not name one: each apply would
 * throw the workload back to it.
 */
export function isAutoscaled(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
): boolean {
  const { replicas } = environment;
  return (
    application.profile !== 'cronjob' &&
    replicas !== undefined &&
    replicas.max > replicas.min
  );
}
