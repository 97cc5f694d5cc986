import { mappingOf } from '../../policy/objectFields';
import type { KubernetesObject } from '../../policy';

/** Where objects keep the labels of what they make: those of themselves, of their pods, and of their jobs' pods. */
const PLACES: ReadonlyArray<readonly string[]> = [
  [],
  ['spec', 'template'],
  ['spec', 'jobTemplate'],
  ['spec', 'jobTemplate', 'spec', 'template'],
];

/** The labels of an object and of what it makes, with where they stand. */
export function labelPlaces(
  object: KubernetesObject,
): Array<{ path: string[]; labels: KubernetesObject }> {
  return PLACES.flatMap(place => {
    let at = object;
    for (const name of place) {
      at = mappingOf(at[name]);
    }
    const { labels } = mappingOf(at.metadata);
    return labels === undefined
      ? []
      : [{ path: [...place, 'metadata', 'labels'], labels: mappingOf(labels) }];
  });
}
