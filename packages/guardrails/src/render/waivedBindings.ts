import type { CelJson } from '../cel';
import type { ManifestObject } from '../object';
import type { KubernetesObject } from '../policy';
import { listOf, mappingOf, textOf } from '../policy/objectFields';
import type { BindingNames } from './bindingName';
import type {
  ControlledResource,
  ExcludedResource,
  WaivedCell,
  WaivedPolicy,
} from './model';

const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';
const ENVIRONMENT_LABEL = 'freehold.dev/environment';

/** Which waivers a binding is there for: `payment-api/no-probes-yet until 2027-01-31`. @public */
export const WAIVERS_ANNOTATION = 'freehold.dev/waivers';

/**
 * The bindings in place of one whose policy is waived: it itself leaves out the namespaces with waivers, and others hold
 * there for everything that is not waived.
 *
 * Those for the namespaces come first. They are applied in this order, and nothing is uncovered in between.
 */
export function waivedBindings(
  binding: ManifestObject,
  { namespaces, cells, elsewhere }: WaivedPolicy,
  names: BindingNames,
): ManifestObject[] {
  const name = textOf(mappingOf(binding.metadata).name) ?? '';
  const own = cells.flatMap(cell => cellBindings(binding, cell, name, names));
  const others = elsewhere.map(({ namespace, environments }) =>
    amended(binding, {
      name: names.make(name, 'waived', namespace, 'elsewhere'),
      namespaceSelector: [
        requirement(NAMESPACE_LABEL, 'In', [namespace]),
        requirement(ENVIRONMENT_LABEL, 'NotIn', environments),
      ],
    }),
  );
  const rest = amended(binding, {
    namespaceSelector: [requirement(NAMESPACE_LABEL, 'NotIn', namespaces)],
  });
  return [...own, ...others, rest];
}

function cellBindings(
  binding: ManifestObject,
  cell: WaivedCell,
  name: string,
  names: BindingNames,
): ManifestObject[] {
  const { namespaces, environment, excluded, controlled, waivers } = cell;
  const parts = [
    name,
    'waived',
    namespaces[0],
    ...(environment === undefined ? [] : [environment]),
  ];
  const shared = {
    waivers,
    namespaceSelector: [
      requirement(NAMESPACE_LABEL, 'In', namespaces),
      ...(environment === undefined
        ? []
        : [requirement(ENVIRONMENT_LABEL, 'In', [environment])]),
    ],
  };
  const every = distinctResources(controlled);
  return [
    amended(binding, {
      ...shared,
      name: names.make(...parts),
      exclude: [...excluded, ...every.map(ofAnyName)],
    }),
    ...markedResources(controlled).map(({ resources, labels }) =>
      amended(binding, {
        ...shared,
        name: names.make(...parts, 'unmanaged'),
        // What no controller has made is held to the policy, also while workloads are waived.
        objectSelector: labels.map(label =>
          requirement(label, 'DoesNotExist', []),
        ),
        only: resources.map(ofAnyName),
        exclude: [
          ...excluded,
          ...every
            .filter(resource => !resources.some(isSame(resource)))
            .map(ofAnyName),
        ],
      }),
    ),
  ];
}

/** Resources of which everything that the controllers make has a label, with those labels; equal ones together. */
function markedResources(
  controlled: readonly ControlledResource[],
): Array<{ resources: ControlledResource[]; labels: string[] }> {
  const groups = new Map<
    string,
    { resources: ControlledResource[]; labels: string[] }
  >();
  for (const resource of distinctResources(controlled)) {
    const same = controlled.filter(isSame(resource));
    const labels = [
      ...new Set(same.flatMap(({ label }) => label ?? [])),
    ].sort();
    if (same.every(({ label }) => label !== undefined)) {
      const key = labels.join(' ');
      const known = groups.get(key)?.resources ?? [];
      groups.set(key, { resources: [...known, resource], labels });
    }
  }
  return [...groups.values()];
}

function distinctResources(
  controlled: readonly ControlledResource[],
): ControlledResource[] {
  return controlled.filter(
    (resource, index) => controlled.findIndex(isSame(resource)) === index,
  );
}

function isSame(one: ControlledResource) {
  return (other: ControlledResource) =>
    one.group === other.group && one.resource === other.resource;
}

function ofAnyName({ group, resource }: ControlledResource): ExcludedResource {
  return { apiGroups: [group], resources: [resource, `${resource}/*`] };
}

interface Amendment {
  /** Of a further binding; the binding itself keeps its own. */
  name?: string;
  waivers?: readonly string[];
  namespaceSelector: readonly KubernetesObject[];
  objectSelector?: readonly KubernetesObject[];
  only?: readonly ExcludedResource[];
  exclude?: readonly ExcludedResource[];
}

/** The binding with further demands; what it demands itself stays. */
function amended(binding: ManifestObject, by: Amendment): ManifestObject {
  const spec = mappingOf(binding.spec);
  const match = mappingOf(spec.matchResources);
  const own = listOf(match.resourceRules);
  // Rules are alternatives to one another, so that those of the binding cannot be narrowed by others.
  const only = own.length === 0 ? (by.only ?? []).map(ruleOf) : own;
  const exclude = [
    ...listOf(match.excludeResourceRules),
    ...(by.exclude ?? []).map(ruleOf),
  ];
  return defined({
    ...binding,
    ...(by.name === undefined ? {} : { metadata: metadataOf(binding, by) }),
    spec: defined({
      ...spec,
      matchResources: defined({
        ...match,
        ...(only.length === 0 ? {} : { resourceRules: only }),
        ...(exclude.length === 0 ? {} : { excludeResourceRules: exclude }),
        namespaceSelector: narrowed(
          match.namespaceSelector,
          by.namespaceSelector,
        ),
        ...(by.objectSelector === undefined
          ? {}
          : {
              objectSelector: narrowed(match.objectSelector, by.objectSelector),
            }),
      }),
    }),
  });
}

function metadataOf(
  binding: ManifestObject,
  { name = '', waivers = [] }: Amendment,
): CelJson {
  const { labels, annotations } = mappingOf(binding.metadata);
  return defined({
    name,
    labels,
    annotations:
      waivers.length === 0
        ? annotations
        : {
            ...defined(mappingOf(annotations)),
            [WAIVERS_ANNOTATION]: waivers.join(', '),
          },
  });
}

function narrowed(
  selector: CelJson | undefined,
  requirements: readonly KubernetesObject[],
): CelJson {
  const fields = mappingOf(selector);
  return defined({
    ...fields,
    matchExpressions: [
      ...listOf(fields.matchExpressions),
      ...requirements.map(defined),
    ],
  });
}

function requirement(
  key: string,
  operator: 'In' | 'NotIn' | 'DoesNotExist',
  values: readonly string[],
): KubernetesObject {
  return { key, operator, ...(values.length === 0 ? {} : { values }) };
}

function ruleOf({
  apiGroups,
  resources,
  resourceNames,
}: ExcludedResource): ManifestObject {
  return defined({
    apiGroups,
    apiVersions: ['*'],
    operations: ['*'],
    resources,
    resourceNames,
  });
}

/** Without the fields that are not there. */
function defined(fields: KubernetesObject): ManifestObject {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}
