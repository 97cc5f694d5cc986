import type { ApiResource, GroupVersionKind } from './resourceIndex';

/** A version by which a rule can name what a request is about. */
export interface NamedResource extends GroupVersionKind {
  /** Plural name; nothing when it is not known. */
  resource?: string;
}

/** Resources that are stored as one although their groups differ: `DefaultStorageFactory.AddCohabitatingResources`. */
const COHABITING: ReadonlyArray<readonly [string, string]> = [
  ['', 'events.k8s.io'],
  ['events.k8s.io', ''],
];

/**
 * What a request is about, as it names it itself and then in its other versions: `EquivalentResourcesFor`. Of a kind
 * without its definition nobody knows these.
 */
export function namedResources(
  { group, version, kind }: GroupVersionKind,
  resource: ApiResource | undefined,
): [NamedResource, ...NamedResource[]] {
  if (resource === undefined) {
    return [{ group, version, kind }];
  }
  const named = (otherGroup: string, otherVersion: string): NamedResource => ({
    group: otherGroup,
    version: otherVersion,
    kind,
    resource: resource.resource,
  });
  return [
    named(group, version),
    ...resource.versions
      .filter(other => other !== version)
      .map(other => named(group, other)),
    ...COHABITING.filter(
      ([one]) => one === group && resource.resource === 'events',
    ).map(([, other]) => named(other, 'v1')),
  ];
}
