import type { AdmissionPolicy } from '../policy';
import type { ResourceIndex } from '../policy/resources/resourceIndex';
import type { Waiver } from '../waivers/model';
import { holds, type WaiverTerms } from '../waivers/terms';
import {
  isNamespace,
  waivableResources,
  waivedNamespace,
} from '../waivers/waivedResources';
import { controlledBy } from './controlledResources';
import type {
  ControlledResource,
  ExcludedResource,
  WaivedCell,
  WaivedPolicy,
} from './model';

type Cell = Omit<WaivedCell, 'namespaces' | 'environment'> & {
  namespace: string;
  environment: string;
};

/** What the waivers that hold now leave out of a policy; `undefined` when there is none. */
export function waivedPolicy(
  policy: AdmissionPolicy,
  waivers: readonly Waiver[],
  terms: WaiverTerms,
  resources: ResourceIndex,
): WaivedPolicy | undefined {
  const held = waivers.filter(
    waiver => waiver.rule === policy.name && holds(waiver, terms),
  );
  const cells = joinEnvironments(
    held.flatMap(waiver => cellsOf(waiver, policy, terms, resources)),
  );
  if (cells.length === 0) {
    return undefined;
  }
  const applications = new Set(held.map(({ application }) => application));
  const shared = sharedNamespaces(applications, terms);
  const namespaces = distinct(cells.map(({ namespace }) => namespace));
  return {
    namespaces,
    cells: [
      ...joinNamespaces(
        cells.filter(({ namespace }) => !shared.has(namespace)),
      ),
      ...cells
        .filter(({ namespace }) => shared.has(namespace))
        .map(({ namespace, ...cell }) => ({
          namespaces: [namespace],
          ...cell,
        })),
    ],
    elsewhere: namespaces
      .filter(namespace => shared.has(namespace))
      .map(namespace => ({
        namespace,
        environments: distinct(
          cells
            .filter(cell => cell.namespace === namespace)
            .map(({ environment }) => environment),
        ),
      })),
  };
}

/** The waiver in each of its environments. */
function cellsOf(
  waiver: Waiver,
  policy: AdmissionPolicy,
  { platform }: WaiverTerms,
  resources: ResourceIndex,
): Cell[] {
  const { object, application, environments } = waiver;
  const waivable = waivableResources(waiver, resources);
  return environments.flatMap(environment => {
    const namespace = waivedNamespace(application, environment, platform);
    const here = waivable.filter(
      resource => !isNamespace(resource) || object?.name === namespace,
    );
    if (object === undefined || namespace === undefined || here.length === 0) {
      return [];
    }
    return [
      {
        namespace,
        environment,
        excluded: here.map(({ group, resource }) => ({
          apiGroups: [group],
          // With its subresources: the API server asks about the object on whatever way it is changed.
          resources: [resource, `${resource}/*`],
          resourceNames: [object.name],
        })),
        controlled: here.flatMap(resource => controlledBy(resource, policy)),
        waivers: [`${application}/${waiver.id} until ${waiver.expires}`],
      },
    ];
  });
}

/** One cell for a namespace in an environment. */
function joinEnvironments(cells: readonly Cell[]): Cell[] {
  const joined = new Map<string, Cell>();
  for (const cell of cells) {
    const key = `${cell.namespace} ${cell.environment}`;
    const known = joined.get(key);
    joined.set(key, known ? join(known, cell) : cell);
  }
  return [...joined]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, cell]) => join(cell, cell));
}

/** One cell for namespaces in which the same is waived. */
function joinNamespaces(cells: readonly Cell[]): WaivedCell[] {
  const groups = new Map<string, WaivedCell>();
  for (const { namespace, environment: _, ...cell } of cells) {
    const key = JSON.stringify(cell.excluded);
    const known = groups.get(key);
    groups.set(key, {
      ...(known ? join(known, cell) : cell),
      namespaces: [...(known?.namespaces ?? []), namespace],
    });
  }
  return [...groups.values()];
}

function join<
  T extends Pick<WaivedCell, 'excluded' | 'controlled' | 'waivers'>,
>(one: T, other: Pick<WaivedCell, 'excluded' | 'controlled' | 'waivers'>): T {
  return {
    ...one,
    excluded: joinExcluded([...one.excluded, ...other.excluded]),
    controlled: distinctBy(
      [...one.controlled, ...other.controlled],
      ({ group, resource, label }: ControlledResource) =>
        `${group} ${resource} ${label ?? ''}`,
    ),
    waivers: distinct([...one.waivers, ...other.waivers]),
  };
}

/** One rule for a resource, with the names of all its waived objects. */
function joinExcluded(rules: readonly ExcludedResource[]): ExcludedResource[] {
  const byResource = new Map<string, ExcludedResource>();
  for (const rule of rules) {
    const key = `${rule.apiGroups[0]} ${rule.resources[0]}`;
    const known = byResource.get(key);
    byResource.set(key, {
      ...rule,
      resourceNames: distinct([
        ...(known?.resourceNames ?? []),
        ...(rule.resourceNames ?? []),
      ]),
    });
  }
  return [...byResource]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, rule]) => rule);
}

/** Namespaces that an application has in several environments: there, the name alone does not tell which it is. */
function sharedNamespaces(
  applications: ReadonlySet<string>,
  { platform }: WaiverTerms,
): Set<string> {
  const shared = new Set<string>();
  for (const application of applications) {
    const seen = new Set<string>();
    for (const { name } of platform.spec.environments) {
      const namespace = waivedNamespace(application, name, platform) ?? '';
      if (seen.has(namespace)) {
        shared.add(namespace);
      }
      seen.add(namespace);
    }
  }
  return shared;
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}

function distinctBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map(item => [keyOf(item), item])).entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, item]) => item);
}
