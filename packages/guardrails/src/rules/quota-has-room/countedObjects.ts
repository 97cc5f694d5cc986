import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { parseQuantity, type Quantity } from '../../object';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import {
  groupVersionOf,
  ResourceIndex,
} from '../../policy/resources/resourceIndex';
import { quantityOf } from '../facts/containerResources';
import { nameOf, objectsOf, specOf } from '../facts/objects';
import { replicasOf } from '../facts/replicas';
import { addQuantities, NOTHING, timesQuantity } from '../facts/quantities';
import { workloadsOf } from '../facts/workloads';

const builtIn = new ResourceIndex([]);

/** Resources that quotas count under their bare names. */
const BARE_NAMES: ReadonlySet<string> = new Set([
  'configmaps',
  'persistentvolumeclaims',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'services',
]);

const OF_CLASS =
  /^([^/]+)\.storageclass\.storage\.k8s\.io\/(requests\.storage|persistentvolumeclaims)$/;

export interface CountedObjects {
  /** At least; there may be others that are not in the folder. */
  running: Quantity;
  /** In words; only findings ask. */
  parts: () => readonly string[];
}

/** What a folder has of the objects that a key of a quota counts. */
export function countedObjects(
  key: string,
  environment: EnvironmentWorkspace,
): CountedObjects | undefined {
  const ofClass = OF_CLASS.exec(key);
  if (ofClass) {
    const claims = claimsOf(environment).filter(
      ({ storageClass }) => storageClass === ofClass[1],
    );
    return ofClass[2] === 'requests.storage' ? storage(claims) : total(claims);
  }
  switch (key) {
    case 'requests.storage':
      return storage(claimsOf(environment));
    case 'persistentvolumeclaims':
    case 'count/persistentvolumeclaims':
      return total(claimsOf(environment));
    case 'services.loadbalancers':
      return total(services(environment, loadBalancers));
    case 'services.nodeports':
      return total(services(environment, nodePorts));
    default:
      break;
  }
  const resource = key.startsWith('count/') ? key.slice(6) : key;
  return key.startsWith('count/') || BARE_NAMES.has(key)
    ? total(
        environment.objects
          .filter(object => resourceOf(object) === resource)
          .map(source => ({ source, count: 1 })),
      )
    : undefined;
}

function resourceOf({ reference }: WorkspaceObject): string | undefined {
  const { group } = groupVersionOf(reference.apiVersion);
  const resource = builtIn.ofKind(group, reference.kind)?.resource;
  return resource && (group === '' ? resource : `${resource}.${group}`);
}

interface Counted {
  source: WorkspaceObject;
  count: number;
}

interface Claim extends Counted {
  storage: Quantity;
  storageClass?: string;
}

/** Claims of the folder, and those that StatefulSets make for each of their pods. */
function claimsOf(environment: EnvironmentWorkspace): Claim[] {
  const ofObjects = objectsOf(environment, '/PersistentVolumeClaim').map(
    object => claim(object, 1, specOf(object)),
  );
  const ofStatefulSets = workloadsOf(environment)
    .filter(({ groupKind }) => groupKind === 'apps/StatefulSet')
    .flatMap(workload =>
      listOf(specOf(workload.source).volumeClaimTemplates).map(template =>
        claim(
          workload.source,
          replicasOf(environment, workload)?.max ?? 1,
          mappingOf(mappingOf(template).spec),
        ),
      ),
    );
  return [...ofObjects, ...ofStatefulSets];
}

function claim(
  source: WorkspaceObject,
  count: number,
  spec: KubernetesObject,
): Claim {
  const { requests } = mappingOf(spec.resources);
  const storageClass = textOf(spec.storageClassName);
  return {
    source,
    count,
    storage: quantityOf(mappingOf(requests).storage) ?? NOTHING,
    ...(storageClass === undefined ? {} : { storageClass }),
  };
}

function services(
  environment: EnvironmentWorkspace,
  count: (spec: KubernetesObject) => number,
): Counted[] {
  return objectsOf(environment, '/Service').map(source => ({
    source,
    count: count(specOf(source)),
  }));
}

function loadBalancers({ type }: KubernetesObject): number {
  return type === 'LoadBalancer' ? 1 : 0;
}

/** A load balancer has node ports too, unless it is told otherwise. */
function nodePorts(spec: KubernetesObject): number {
  const has =
    spec.type === 'NodePort' ||
    (spec.type === 'LoadBalancer' &&
      spec.allocateLoadBalancerNodePorts !== false);
  return has ? listOf(spec.ports).length : 0;
}

function total(counted: readonly Counted[]): CountedObjects {
  const there = counted.filter(({ count }) => count > 0);
  const sum = there.reduce((all, { count }) => all + count, 0);
  return {
    running: parseQuantity(String(sum)) ?? NOTHING,
    parts: () =>
      there.map(({ source, count }) =>
        count === 1 ? nameOf(source) : `${nameOf(source)} ${count}`,
      ),
  };
}

function storage(claims: readonly Claim[]): CountedObjects {
  return {
    ...total(claims),
    running: claims.reduce(
      (all, { count, storage: each }) =>
        addQuantities(all, timesQuantity(each, count)),
      NOTHING,
    ),
  };
}
