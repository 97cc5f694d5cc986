import type { KubernetesObject } from '../model';
import { mappingOf, textOf } from '../objectFields';
import { EXEMPT_KINDS } from '../resources/builtinResources';
import {
  namedResources,
  type NamedResource,
} from '../resources/namedResources';
import {
  groupVersionOf,
  type ApiResource,
  type ResourceIndex,
} from '../resources/resourceIndex';
import type { AdmissionObject, ObjectReference } from './admissionObject';

/** What admission knows of a request: `admission.Attributes`. */
export interface AdmissionRequest {
  object: KubernetesObject;
  oldObject: KubernetesObject | null;
  operation: 'CREATE' | 'UPDATE';
  group: string;
  version: string;
  kind: string;
  /** Nothing when no definition of the kind was given. */
  resource?: ApiResource;
  /** What rules can call it: as it calls itself, then in its other versions. */
  named: readonly [NamedResource, ...NamedResource[]];
  /** One as the API server would generate it, where only `generateName` is written. */
  name: string;
  /** Blank for what belongs to the whole cluster; nothing when it is not known. A Namespace is in itself. */
  namespace?: string;
  reference: ObjectReference;
  exempt: boolean;
}

export interface RequestOptions {
  resources: ResourceIndex;
  /** RFC 3339, to the second. */
  now: string;
}

/** The request that `kubectl apply` would make for an object; nothing for what is no object of Kubernetes. */
export function admissionRequest(
  input: AdmissionObject,
  options: RequestOptions,
): AdmissionRequest | undefined {
  const apiVersion = textOf(input.object.apiVersion);
  const kind = textOf(input.object.kind);
  if (!apiVersion || !kind) {
    return undefined;
  }
  const { group, version } = groupVersionOf(apiVersion);
  const resource = options.resources.ofKind(group, kind);
  const metadata = mappingOf(input.object.metadata);
  const oldObject = input.oldObject ?? null;
  const operation = input.operation ?? (oldObject ? 'UPDATE' : 'CREATE');
  const name = textOf(metadata.name) || generatedName(metadata);
  const written = textOf(metadata.namespace) || input.namespace || undefined;
  const namespace = namespaceOf(resource, name, written);
  const isInNamespace = resource?.namespaced ?? written !== undefined;
  return {
    object: stored(input.object, {
      name,
      namespace: isInNamespace ? namespace : undefined,
      creationTimestamp: operation === 'CREATE' ? options.now : undefined,
    }),
    oldObject,
    operation,
    group,
    version,
    kind,
    ...(resource === undefined ? {} : { resource }),
    named: namedResources({ group, version, kind }, resource),
    name,
    ...(namespace === undefined ? {} : { namespace }),
    reference: {
      apiVersion,
      kind,
      ...(isInNamespace && namespace ? { namespace } : {}),
      name: textOf(metadata.name) || textOf(metadata.generateName) || '',
    },
    exempt: EXEMPT_KINDS.has(`${group} ${kind}`),
  };
}

/** `names.SimpleNameGenerator`, with a suffix that is not random; blank without a prefix. */
function generatedName(metadata: KubernetesObject): string {
  const prefix = textOf(metadata.generateName);
  return prefix ? `${prefix.slice(0, 58)}xxxxx` : '';
}

/** `attr.GetNamespace()`: of the request for a Namespace, its own name. */
function namespaceOf(
  resource: ApiResource | undefined,
  name: string,
  written: string | undefined,
): string | undefined {
  if (resource === undefined || resource.namespaced) {
    return written;
  }
  return resource.group === '' && resource.kind === 'Namespace' ? name : '';
}

/** The object with what `rest.BeforeCreate` fills before policies are asked. */
function stored(
  object: KubernetesObject,
  filled: { name: string; namespace?: string; creationTimestamp?: string },
): KubernetesObject {
  const metadata = mappingOf(object.metadata);
  const namespace = textOf(metadata.namespace) || filled.namespace;
  const creationTimestamp =
    filled.creationTimestamp ?? metadata.creationTimestamp;
  return {
    ...object,
    metadata: {
      ...metadata,
      ...(filled.name === '' ? {} : { name: filled.name }),
      ...(namespace === undefined ? {} : { namespace }),
      ...(creationTimestamp === undefined ? {} : { creationTimestamp }),
    },
  };
}
