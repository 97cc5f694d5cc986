import type { EnvironmentWorkspace } from '../../check/workspace';
import type { Quantity } from '../../object';
import { mappingOf } from '../../policy/objectFields';
import { amountOf, quantityOf, type AmountKind } from './containerResources';
import { addQuantities, largerQuantity, NOTHING } from './quantities';
import type { Workload } from './workloads';

/**
 * What a pod counts for: the sum of its containers and sidecars, or the init container that needs more while it runs,
 * with the overhead of its runtime (`PodRequests` and `PodLimits` of k8s.io/component-helpers). Resources of the pod as a
 * whole take the place of those of its containers.
 */
export function podAmount(
  workload: Workload,
  kind: AmountKind,
  resource: string,
  environment: EnvironmentWorkspace,
): Quantity {
  const { podSpec, containers } = workload;
  const ofPod = podLevelAmount(workload, kind, resource);
  if (ofPod !== undefined) {
    return ofPod;
  }
  let running = NOTHING;
  let sidecars = NOTHING;
  let starting = NOTHING;
  for (const { container, role } of containers) {
    const amount = amountOf(container, kind, resource, environment) ?? NOTHING;
    if (role === 'init') {
      starting = largerQuantity(starting, addQuantities(sidecars, amount));
    } else {
      running = addQuantities(running, amount);
    }
    if (role === 'sidecar') {
      sidecars = addQuantities(sidecars, amount);
    }
  }
  const overhead = quantityOf(mappingOf(podSpec.overhead)[resource]);
  const total = largerQuantity(running, starting);
  return overhead === undefined ? total : addQuantities(total, overhead);
}

/** What a pod asks for as a whole, when it does. */
export function podLevelAmount(
  { podSpec }: Workload,
  kind: AmountKind,
  resource: string,
): Quantity | undefined {
  const { requests, limits } = mappingOf(podSpec.resources);
  const limit = mappingOf(limits)[resource];
  const amount =
    kind === 'requests' ? mappingOf(requests)[resource] ?? limit : limit;
  return quantityOf(amount);
}
