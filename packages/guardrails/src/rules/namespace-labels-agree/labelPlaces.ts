import { mappingOf } from '../../policy/objectFields';
import type { KubernetesObject } from '../../policy';
import type { WorkspaceObject } from '../../check/workspace';

type Place = readonly string[];

const POD_TEMPLATE: Place = ['spec', 'template'];
const JOB_TEMPLATE: Place = ['spec', 'jobTemplate'];

/** What objects make that has labels of its own, by their kind. */
const MAKES: ReadonlyMap<string, readonly Place[]> = new Map([
  ['DaemonSet', [POD_TEMPLATE]],
  ['Deployment', [POD_TEMPLATE]],
  ['Job', [POD_TEMPLATE]],
  ['ReplicaSet', [POD_TEMPLATE]],
  ['StatefulSet', [POD_TEMPLATE]],
  ['CronJob', [JOB_TEMPLATE, [...JOB_TEMPLATE, ...POD_TEMPLATE]]],
]);

const ITSELF: Place = [];

/** The labels of an object and of what it makes, with where they stand. */
export function labelPlaces({
  object,
  reference,
}: WorkspaceObject): Array<{ path: Place; labels: KubernetesObject }> {
  return [ITSELF, ...(MAKES.get(reference.kind) ?? [])].map(place => {
    const maker = place.reduce<KubernetesObject>(
      (at, name) => mappingOf(at[name]),
      object,
    );
    return {
      path: [...place, 'metadata', 'labels'],
      labels: mappingOf(mappingOf(maker.metadata).labels),
    };
  });
}
