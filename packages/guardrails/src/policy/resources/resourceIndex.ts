import type { KubernetesObject } from '../model';
import { listOf, mappingOf, textOf } from '../objectFields';
import { BUILTIN_RESOURCES } from './builtinResources';

/** @public */
export interface GroupVersionKind {
  group: string;
  version: string;
  kind: string;
}

/** What the API server calls a kind. */
export interface ApiResource {
  group: string;
  kind: string;
  /** Plural name, as rules have it. */
  resource: string;
  namespaced: boolean;
  /** Versions that are served. */
  versions: readonly string[];
  /** Whether one version becomes another by its name alone, as for custom resources without a conversion webhook. */
  convertsByName: boolean;
}

/** `apps/v1` and `v1`, as an apiVersion has them. */
export function groupVersionOf(apiVersion: string): {
  group: string;
  version: string;
} {
  const slash = apiVersion.indexOf('/');
  return {
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
  };
}

export function apiVersionOf(group: string, version: string): string {
  return group === '' ? version : `${group}/${version}`;
}

const builtin: readonly ApiResource[] = Object.entries(
  BUILTIN_RESOURCES,
).flatMap(([group, rows]) =>
  rows.map(row => {
    const [kind, resource, scope, versions] = row.split(' ');
    return {
      group,
      kind,
      resource,
      namespaced: scope === 'namespaced',
      versions: versions.split(','),
      convertsByName: false,
    };
  }),
);

/** Which resource a kind is: of Kubernetes, or of the CustomResourceDefinitions that were given. */
export class ResourceIndex {
  readonly #groups = new Map<string, Map<string, ApiResource>>();

  constructor(objects: Iterable<KubernetesObject>) {
    for (const resource of builtin) {
      this.#add(resource);
    }
    for (const object of objects) {
      if (
        object.kind === 'CustomResourceDefinition' &&
        object.apiVersion === 'apiextensions.k8s.io/v1'
      ) {
        const resource = customResource(object);
        if (resource !== undefined) {
          this.#add(resource);
        }
      }
    }
  }

  ofKind(group: string, kind: string): ApiResource | undefined {
    return this.#groups.get(group)?.get(kind);
  }

  /** Every group's resource of a kind, for those who know no more than that. */
  ofAnyGroup(kind: string): ApiResource[] {
    return [...this.#groups.values()].flatMap(kinds => kinds.get(kind) ?? []);
  }

  #add(resource: ApiResource): void {
    const kinds = this.#groups.get(resource.group) ?? new Map();
    kinds.set(resource.kind, resource);
    this.#groups.set(resource.group, kinds);
  }
}

function customResource(definition: KubernetesObject): ApiResource | undefined {
  const spec = mappingOf(definition.spec);
  const names = mappingOf(spec.names);
  const group = textOf(spec.group);
  const kind = textOf(names.kind);
  const resource = textOf(names.plural);
  const scope = textOf(spec.scope);
  if (!group || !kind || !resource || !scope) {
    return undefined;
  }
  const versions = listOf(spec.versions)
    .map(mappingOf)
    .filter(version => version.served === true)
    .flatMap(version => textOf(version.name) ?? []);
  const strategy = textOf(mappingOf(spec.conversion).strategy) ?? 'None';
  return {
    group,
    kind,
    resource,
    namespaced: scope === 'Namespaced',
    versions,
    convertsByName: strategy === 'None',
  };
}
