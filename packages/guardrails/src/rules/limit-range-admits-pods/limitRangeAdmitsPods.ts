import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { compareQuantities, formatQuantity, type Quantity } from '../../object';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf } from '../../policy/objectFields';
import { amountOf, quantityOf } from '../facts/containerResources';
import { nameOf, objectsOf, specOf, type FieldPath } from '../facts/objects';
import { podAmount } from '../facts/podResources';
import { timesQuantity } from '../facts/quantities';
import { comparable } from '../facts/size';
import { workloadsOf, type Workload } from '../facts/workloads';
import type { RepositoryRule, RuleFinding } from '../model';
import { limitsBelowRequests } from './limitsBelowRequests';
import { shown } from '../facts/shown';

/** A LimitRange is asked when pods are made, not when their Deployment is: the deployment is accepted and never runs. */
export const limitRangeAdmitsPods: RepositoryRule = {
  id: 'limit-range-admits-pods',
  title: 'The LimitRange admits every pod',
  why: 'A LimitRange gives limits to containers that have none, and refuses pods outside of its bounds. The Deployment of such pods is accepted, and none of them ever starts; a request above the limit that the LimitRange gives is the usual way to get there.',
  remediation:
    'Write both the request and the limit of the container, within the bounds of the LimitRange.',
  severity: 'error',
  codes: [
    'above-maximum',
    'below-minimum',
    'limit-below-request',
    'ratio-exceeded',
  ],
  check: ({ environments }) => {
    const relevant = comparable(environments).filter(
      environment => workloadsOf(environment).length > 0,
    );
    return relevant.length === 0
      ? undefined
      : relevant.flatMap(checkEnvironment);
  },
};

function checkEnvironment(environment: EnvironmentWorkspace): RuleFinding[] {
  const ranges = objectsOf(environment, '/LimitRange').flatMap(source =>
    listOf(specOf(source).limits).map(item => ({
      source,
      item: mappingOf(item),
    })),
  );
  return workloadsOf(environment).flatMap(workload => [
    ...limitsBelowRequests(workload, environment),
    ...ranges.flatMap(({ source, item }) =>
      subjectsOf(item, workload, environment).flatMap(subject =>
        checkBounds(subject, item, source, workload),
      ),
    ),
  ]);
}

/** A container, or a pod as a whole, with what it asks for and is limited to. */
interface Subject {
  name: string;
  path: FieldPath;
  request(resource: string): Quantity | undefined;
  limit(resource: string): Quantity | undefined;
}

function subjectsOf(
  { type }: KubernetesObject,
  workload: Workload,
  environment: EnvironmentWorkspace,
): Subject[] {
  switch (type) {
    case 'Container':
      return workload.containers.map(({ name, container, path }) => ({
        name: `the container ${shown(name)}`,
        path: [...path, 'resources'],
        request: resource =>
          amountOf(container, 'requests', resource, environment),
        limit: resource => amountOf(container, 'limits', resource, environment),
      }));
    case 'Pod': {
      const some = (amount: Quantity) =>
        amount.mantissa === 0n ? undefined : amount;
      return [
        {
          name: 'a pod',
          path: [...workload.templatePath, 'spec'],
          request: resource =>
            some(podAmount(workload, 'requests', resource, environment)),
          limit: resource =>
            some(podAmount(workload, 'limits', resource, environment)),
        },
      ];
    }
    default:
      return [];
  }
}

/** `minConstraint`, `maxConstraint` and `limitRequestRatioConstraint` of the LimitRanger of Kubernetes. */
function checkBounds(
  subject: Subject,
  { min, max, maxLimitRequestRatio }: KubernetesObject,
  range: WorkspaceObject,
  { source }: Workload,
): RuleFinding[] {
  const finding = (code: string, message: string): RuleFinding => ({
    code,
    message: `${nameOf(range)} refuses the pods of ${nameOf(
      source,
    )}: ${message}`,
    object: source,
    path: subject.path,
  });
  return [
    ...bounds(min).flatMap(([resource, least]) => {
      const request = subject.request(resource);
      return request && compareQuantities(request, least) >= 0
        ? []
        : [
            finding(
              'below-minimum',
              `${subject.name} requests ${amountText(request)} ${shown(
                resource,
              )}, and the least is ${formatQuantity(least)}`,
            ),
          ];
    }),
    ...bounds(max).flatMap(([resource, most]) => {
      const limit = subject.limit(resource);
      return limit && compareQuantities(limit, most) <= 0
        ? []
        : [
            finding(
              'above-maximum',
              `${subject.name} is limited to ${amountText(limit)} ${shown(
                resource,
              )}, and the most is ${formatQuantity(most)}`,
            ),
          ];
    }),
    ...bounds(maxLimitRequestRatio).flatMap(([resource, ratio]) => {
      const request = subject.request(resource);
      const limit = subject.limit(resource);
      return request && limit && isWithinRatio(limit, request, ratio)
        ? []
        : [
            finding(
              'ratio-exceeded',
              `${subject.name} is limited to ${amountText(limit)} ${shown(
                resource,
              )} and requests ${amountText(
                request,
              )}, and the limit may be at most ${formatQuantity(
                ratio,
              )} times the request`,
            ),
          ];
    }),
  ];
}

function bounds(value: KubernetesObject[string]): Array<[string, Quantity]> {
  return Object.entries(mappingOf(value)).flatMap(([resource, amount]) => {
    const quantity = quantityOf(amount);
    return quantity ? [[resource, quantity]] : [];
  });
}

function amountText(amount: Quantity | undefined): string {
  return amount ? formatQuantity(amount) : 'no';
}

/** Without a division: ratios are decimal, as 1.5. */
function isWithinRatio(
  limit: Quantity,
  request: Quantity,
  ratio: Quantity,
): boolean {
  const places = Math.max(0, -ratio.exponent);
  const factor = Number(ratio.mantissa) * 10 ** (ratio.exponent + places);
  return (
    compareQuantities(
      timesQuantity(limit, 10 ** places),
      timesQuantity(request, Math.min(factor, Number.MAX_SAFE_INTEGER)),
    ) <= 0
  );
}
