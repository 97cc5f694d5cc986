import type { KnownLabels } from '../match/labelSelector';
import type { KubernetesObject } from '../model';
import { labelsOf, mappingOf, textOf } from '../objectFields';

/** The label that the API server gives every namespace. */
const NAME_LABEL = 'kubernetes.io/metadata.name';

/** Fields of metadata that `CreateNamespaceObject` hands to expressions. */
const EXPOSED = [
  'name',
  'generateName',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'labels',
  'annotations',
  'finalizers',
];

/** The Namespace objects that are known. Of others there may be some in the cluster. */
export class NamespaceLookup {
  readonly #objects = new Map<string, KubernetesObject>();
  readonly #exposed = new Map<string, KubernetesObject>();
  /** Every binding of every policy asks for them, and for the same namespace as long as its objects are looked at. */
  readonly #labels = new Map<string, KnownLabels>();

  constructor(objects: Iterable<KubernetesObject>) {
    for (const object of objects) {
      const name = textOf(mappingOf(object.metadata).name);
      if (
        object.kind === 'Namespace' &&
        object.apiVersion === 'v1' &&
        name !== undefined
      ) {
        this.#objects.set(name, object);
      }
    }
  }

  labelsOf(name: string): KnownLabels {
    const known = this.#labels.get(name);
    if (known !== undefined) {
      return known;
    }
    const object = this.#objects.get(name);
    const labels = object === undefined ? [] : labelsOf(object);
    const found: KnownLabels = {
      labels: new Map([...labels, [NAME_LABEL, name]]),
      complete: object !== undefined,
    };
    this.#labels.set(name, found);
    return found;
  }

  /** Labels of a Namespace that is created or updated itself. */
  labelsOfObject(object: KubernetesObject): KnownLabels {
    const name = textOf(mappingOf(object.metadata).name);
    return {
      labels: new Map([
        ...labelsOf(object),
        ...(name === undefined ? [] : [[NAME_LABEL, name] as const]),
      ]),
      complete: true,
    };
  }

  /** `namespaceObject` as expressions see it; nothing when the namespace is not known. */
  exposed(name: string): KubernetesObject | undefined {
    const object = this.#objects.get(name);
    if (object === undefined) {
      return undefined;
    }
    const known = this.#exposed.get(name);
    if (known !== undefined) {
      return known;
    }
    const metadata = mappingOf(object.metadata);
    const fields = Object.fromEntries(
      EXPOSED.filter(field => metadata[field] !== undefined).map(field => [
        field,
        metadata[field],
      ]),
    );
    const exposed: KubernetesObject = {
      metadata: {
        ...fields,
        labels: Object.fromEntries([...this.labelsOf(name).labels]),
      },
      // What a cluster fills in every namespace that is alive.
      spec: { finalizers: ['kubernetes'], ...mappingOf(object.spec) },
      status: { phase: 'Active', ...mappingOf(object.status) },
    };
    this.#exposed.set(name, exposed);
    return exposed;
  }
}
