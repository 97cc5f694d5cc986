import { compareQuantities } from '../quantity';
import type { Struct } from '../types/decodeObject';
import { isSupported, quantityOf } from './podResources';
import { structIn, structsIn } from './struct';

/** Before, resources of the Pod decide although there is nothing in them: PodLevelResourcesFixKubeletQOSClass. */
const ASKS_FOR_SOMETHING_SINCE = 37;

/** Guaranteed when every container is limited to just what it asks for, by CPU and by memory (`qos.GetPodQOS`). */
export function qosClassOf(pod: Struct, minor: number): string {
  const spec = structIn(pod, 'spec') ?? {};
  const containers = [
    ...structsIn(spec, 'containers'),
    ...structsIn(spec, 'initContainers'),
  ];
  const own = structIn(spec, 'resources');
  const decides =
    minor < ASKS_FOR_SOMETHING_SINCE ||
    ['limits', 'requests'].some(side =>
      Object.keys(structIn(own ?? {}, side) ?? {}).some(isSupported),
    );
  const all =
    own && decides
      ? [own]
      : containers.map(container => structIn(container, 'resources') ?? {});
  const amounts = all.map(resources => ({
    limits: computeOf(structIn(resources, 'limits')),
    requests: computeOf(structIn(resources, 'requests')),
  }));
  if (
    amounts.every(({ limits, requests }) => limits.size + requests.size === 0)
  ) {
    return 'BestEffort';
  }
  const isGuaranteed = amounts.every(
    ({ limits, requests }) =>
      limits.size === 2 &&
      [...limits].every(([name, limit]) => {
        const request = requests.get(name);
        return request !== undefined && compareQuantities(limit, request) === 0;
      }),
  );
  return isGuaranteed ? 'Guaranteed' : 'Burstable';
}

function computeOf(resources: Struct | undefined) {
  return new Map(
    ['cpu', 'memory'].flatMap(name => {
      const quantity = quantityOf(resources?.[name]);
      return quantity && quantity.mantissa > 0n
        ? [[name, quantity] as const]
        : [];
    }),
  );
}
