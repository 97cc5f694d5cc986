import type { ParamKind, ParamRef, KubernetesObject } from '../model';
import { selects } from '../match/labelSelector';
import { labelsOf, mappingOf, textOf } from '../objectFields';
import type { AdmissionRequest } from '../request/admissionRequest';
import { groupVersionOf, type ResourceIndex } from '../resources/resourceIndex';

/** @internal */
export type CollectedParams =
  | { status: 'found'; params: ReadonlyArray<KubernetesObject | null> }
  | { status: 'none' }
  | { status: 'unknown' | 'defect'; message: string };

/** `generic.CollectParams`, on the parameter objects that were given. */
export function collectParams(
  paramKind: ParamKind | undefined,
  paramRef: ParamRef | undefined,
  request: AdmissionRequest,
  available: ParamObjects,
): CollectedParams {
  if (paramKind === undefined || paramRef === undefined) {
    return { status: 'found', params: [null] };
  }
  const objects = available.ofKind(paramKind);
  const namespaced = available.isNamespaced(paramKind);
  if (namespaced === undefined) {
    return {
      status: 'unknown',
      message: `No ${paramKind.kind} (${paramKind.apiVersion}) is among the files, nor a CustomResourceDefinition of it`,
    };
  }
  if (!namespaced && paramRef.namespace !== undefined) {
    return {
      status: 'defect',
      message:
        'paramRef.namespace must not be provided for a cluster-scoped paramKind',
    };
  }
  const namespace = namespaced
    ? paramRef.namespace ?? request.namespace
    : undefined;
  if (namespaced && namespace === undefined) {
    return {
      status: 'unknown',
      message:
        'The parameters are in the namespace of the object, which is not known',
    };
  }
  if (namespaced && namespace === '') {
    return {
      status: 'defect',
      message:
        'cannot use namespaced paramRef in policy binding that matches cluster-scoped resources',
    };
  }
  const params = objects.filter(
    object =>
      (!namespaced || namespaceOf(object) === namespace) &&
      isReferred(object, paramRef),
  );
  return params.length === 0 ? { status: 'none' } : { status: 'found', params };
}

function isReferred(object: KubernetesObject, ref: ParamRef): boolean {
  return ref.selector === undefined
    ? nameOf(object) === ref.name
    : selects(ref.selector, { labels: labelsOf(object), complete: true }) ===
        'yes';
}

/** The objects that bindings can refer to, by kind and in the order of their names. */
export class ParamObjects {
  readonly #byKind = new Map<string, KubernetesObject[]>();

  constructor(
    objects: Iterable<KubernetesObject>,
    private readonly resources: ResourceIndex,
  ) {
    for (const object of objects) {
      const key = `${object.apiVersion} ${object.kind}`;
      const list = this.#byKind.get(key) ?? [];
      list.push(object);
      this.#byKind.set(key, list);
    }
    for (const list of this.#byKind.values()) {
      list.sort(
        (left, right) =>
          compare(namespaceOf(left), namespaceOf(right)) ||
          compare(nameOf(left), nameOf(right)),
      );
    }
  }

  ofKind({ apiVersion, kind }: ParamKind): readonly KubernetesObject[] {
    return this.#byKind.get(`${apiVersion} ${kind}`) ?? [];
  }

  /** Nothing when neither a definition nor an object of the kind tells. */
  isNamespaced(paramKind: ParamKind): boolean | undefined {
    const { group } = groupVersionOf(paramKind.apiVersion);
    const resource = this.resources.ofKind(group, paramKind.kind);
    if (resource !== undefined) {
      return resource.namespaced;
    }
    const objects = this.ofKind(paramKind);
    return objects.length === 0
      ? undefined
      : objects.some(object => namespaceOf(object) !== '');
  }
}

/** The name of a parameter, as verdicts have it. */
export function paramReference(object: KubernetesObject): {
  namespace?: string;
  name: string;
} {
  const namespace = namespaceOf(object);
  return { ...(namespace === '' ? {} : { namespace }), name: nameOf(object) };
}

function nameOf(object: KubernetesObject): string {
  return textOf(mappingOf(object.metadata).name) ?? '';
}

function namespaceOf(object: KubernetesObject): string {
  return textOf(mappingOf(object.metadata).namespace) ?? '';
}

function compare(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
