import type { EnvironmentWorkspace } from '../../check/workspace';
import { formatQuantity, parseQuantity, type Quantity } from '../../object';
import { podAmount } from '../facts/podResources';
import type { AmountKind } from '../facts/containerResources';
import { nameOf } from '../facts/objects';
import { podCountOf, type PodCount } from '../facts/podCount';
import { podsText } from '../facts/replicas';
import { addQuantities, NOTHING, timesQuantity } from '../facts/quantities';
import type { Workload } from '../facts/workloads';
import { countedObjects } from './countedObjects';

const ONE = parseQuantity('1') ?? NOTHING;

/** What the objects of a folder take of something that a quota limits. */
export interface Demand {
  running: Quantity;
  updating: Quantity;
  /** What it is made of, in words; only findings ask. */
  parts: () => readonly string[];
  /** Workloads of whose number of pods only the cluster knows. */
  unknown: readonly Workload[];
}

/** Of which resource of pods a key of a quota tells; `undefined` for what is no resource of pods. */
export function podResource(
  key: string,
): { kind: AmountKind; resource: string } | undefined {
  for (const kind of ['requests', 'limits'] as const) {
    if (key.startsWith(`${kind}.`) && key !== 'requests.storage') {
      return { kind, resource: key.slice(kind.length + 1) };
    }
  }
  return ['cpu', 'memory', 'ephemeral-storage'].includes(key) ||
    key.startsWith('hugepages-')
    ? { kind: 'requests', resource: key }
    : undefined;
}

/**
 * @param workloads - those that the quota counts
 * @returns `undefined` for a key that nothing here says anything about
 */
export function demandFor(
  key: string,
  workloads: readonly Workload[],
  environment: EnvironmentWorkspace,
): Demand | undefined {
  const amount = podResource(key);
  if (amount) {
    return sum(workloads, environment, workload =>
      podAmount(workload, amount.kind, amount.resource, environment),
    );
  }
  if (key === 'pods' || key === 'count/pods') {
    return sum(workloads, environment, () => ONE);
  }
  const counted = countedObjects(key, environment);
  return (
    counted && {
      running: counted.running,
      updating: counted.running,
      parts: counted.parts,
      unknown: [],
    }
  );
}

function sum(
  workloads: readonly Workload[],
  environment: EnvironmentWorkspace,
  amountOfPod: (workload: Workload) => Quantity,
): Demand {
  let running = NOTHING;
  let updating = NOTHING;
  const counted: Array<() => string> = [];
  const unknown: Workload[] = [];
  for (const workload of workloads) {
    const each = amountOfPod(workload);
    const pods = podCountOf(environment, workload);
    if (each.mantissa === 0n) {
      continue;
    }
    if (pods === undefined) {
      unknown.push(workload);
      continue;
    }
    running = addQuantities(running, timesQuantity(each, pods.running));
    updating = addQuantities(updating, timesQuantity(each, pods.updating));
    counted.push(() => partText(workload, pods, each));
  }
  return {
    running,
    updating,
    parts: () => counted.map(text => text()),
    unknown,
  };
}

function partText(
  { source }: Workload,
  { running, updating }: PodCount,
  each: Quantity,
): string {
  const more =
    updating > running ? ` and ${updating - running} during an update` : '';
  return `${nameOf(source)} ${podsText(running)}${more}, ${formatQuantity(
    each,
  )} each`;
}
