import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import type { KindContext, PartCheck } from './context';
import { checkAmounts } from './resources';

/** Resources that a quota may name without a group: `standardQuotaResources` of `pkg/apis/core/helper`. */
const QUOTA_RESOURCES = new Set([
  'cpu',
  'memory',
  'ephemeral-storage',
  'requests.cpu',
  'requests.memory',
  'requests.storage',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'persistentvolumeclaims',
  'configmaps',
  'services.nodeports',
  'services.loadbalancers',
]);

function isStandard(name: string): boolean {
  return QUOTA_RESOURCES.has(name) || /^(?:requests\.)?hugepages-/.test(name);
}

/** Whether it is a resource of Kubernetes, or of another group (`validateResourceName`). */
export function isStandardResource(name: string): boolean {
  return name === 'storage' || name.includes('/') || isStandard(name);
}

export const checkResourceQuota: PartCheck = (object, path, context) => {
  const spec = mappingOf(object.spec);
  checkAmounts(
    mappingOf(spec.hard),
    [...path, 'spec', 'hard'],
    context,
    name => name.includes('/') || isStandard(name),
  );
  checkScopes(spec, [...path, 'spec'], context);
};

/** Pairs of scopes that select nothing together. */
const CONFLICTS = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
];
const OF_PODS = ['pods'];
const OF_COMPUTE = [
  ...OF_PODS,
  'cpu',
  'memory',
  'limits.cpu',
  'limits.memory',
  'requests.cpu',
  'requests.memory',
];

/** What is counted within a scope, of the resources that a quota may name without a group. */
const COUNTED_IN: Readonly<Record<string, readonly string[]>> = {
  BestEffort: OF_PODS,
  CrossNamespacePodAffinity: OF_COMPUTE,
  NotBestEffort: OF_COMPUTE,
  NotTerminating: OF_COMPUTE,
  PriorityClass: OF_COMPUTE,
  Terminating: OF_COMPUTE,
  VolumeAttributesClass: ['persistentvolumeclaims', 'requests.storage'],
};
const WITH_VALUES = new Set(['PriorityClass', 'VolumeAttributesClass']);

/** Which objects a quota counts: by `scopes`, and by `scopeSelector`. */
function checkScopes(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const scopes = listOf(spec.scopes).map(String);
  checkScopeList(scopes, spec, [...path, 'scopes'], context);
  const expressions = listOf(
    mappingOf(spec.scopeSelector).matchExpressions,
  ).map(mappingOf);
  const selectorPath = [...path, 'scopeSelector', 'matchExpressions'];
  checkScopeList(
    expressions.map(({ scopeName }) => String(scopeName)),
    spec,
    selectorPath,
    context,
  );
  expressions.forEach(({ operator, scopeName, values }, index) => {
    const takesValues = operator === 'In' || operator === 'NotIn';
    if (textOf(scopeName) && !WITH_VALUES.has(String(scopeName))) {
      if (operator !== 'Exists') {
        context.report.field(
          'mismatch',
          [...selectorPath, index, 'operator'],
          `has to be Exists with the scope ${scopeName}`,
          'Write operator: Exists.',
        );
      }
    }
    if (takesValues !== listOf(values).length > 0) {
      context.report.field(
        takesValues ? 'required' : 'mismatch',
        [...selectorPath, index, 'values'],
        takesValues
          ? `is required with the operator ${operator}`
          : `may not be set with the operator ${operator}`,
        takesValues ? 'Write at least one value.' : 'Remove the values.',
      );
    }
  });
}

function checkScopeList(
  scopes: readonly string[],
  spec: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  for (const pair of CONFLICTS) {
    if (pair.every(scope => scopes.includes(scope))) {
      report.field(
        'mismatch',
        path,
        `has ${pair.join(' and ')}, which nothing is at once`,
        'Keep one of them.',
      );
    }
  }
  for (const scope of scopes) {
    const counted = Object.hasOwn(COUNTED_IN, scope)
      ? COUNTED_IN[scope]
      : undefined;
    const other = Object.keys(mappingOf(spec.hard)).find(
      name => counted && isStandard(name) && !counted.includes(name),
    );
    if (other !== undefined) {
      report.field(
        'mismatch',
        path,
        `has ${scope}, in which ${other} is not counted`,
        'Write a quota of its own for what has the scope.',
      );
    }
  }
}
