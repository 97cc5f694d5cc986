import { parseQuantity } from '../quantity';
import { resolveEnvironment } from '../resolveEnvironment';
import type { ResolvedEnvironment } from '../resolved';
import { ApplicationCheck, CheckFinding } from './check';

/** A rolling update starts a quarter more pods than run, rounded up: Kubernetes' default. */
function mostPods({ replicas }: ResolvedEnvironment): bigint {
  const max = replicas?.max ?? 1;
  return BigInt(max + (replicas ? Math.ceil(max / 4) : 0));
}

/** What one pod takes of each kind that a quota counts; the bare names count requests, as Kubernetes does. */
function amountOfPod(
  key: string,
  { resources }: ResolvedEnvironment,
): bigint | undefined {
  const amounts: Record<string, string | undefined> = {
    pods: '1',
    cpu: resources.requests.cpu,
    memory: resources.requests.memory,
    'requests.cpu': resources.requests.cpu,
    'requests.memory': resources.requests.memory,
    'limits.cpu': resources.limits.cpu,
    'limits.memory': resources.limits.memory,
  };
  const amount = Object.hasOwn(amounts, key) ? amounts[key] : undefined;
  return amount === undefined ? undefined : parseQuantity(amount);
}

/** The quota has room for the most replicas and a rolling update of them. */
export const quota: ApplicationCheck = (application, platform) =>
  platform.spec.environments
    .filter(({ name }) => Object.hasOwn(application.spec.environments, name))
    .map(environment => resolveEnvironment(application, environment, platform))
    .flatMap(environment =>
      Object.entries(environment.quota).flatMap(
        ([key, hard]): CheckFinding[] => {
          const each = amountOfPod(key, environment);
          const available = parseQuantity(hard);
          const pods = mostPods(environment);
          if (
            each === undefined ||
            available === undefined ||
            each * pods <= available
          ) {
            return [];
          }
          return [
            {
              code: 'quota-too-small',
              severity: 'warning',
              path: ['spec', 'environments', environment.name],
              message: `The quota ${key} = ${hard} of ${
                environment.name
              } has room for ${
                available / each
              } pods, but a rolling update of the most replicas has ${pods}`,
              remedy:
                'Lower replicas.max or resources, or ask the SREs for a larger quota in platform.yaml.',
            },
          ];
        },
      ),
    );
