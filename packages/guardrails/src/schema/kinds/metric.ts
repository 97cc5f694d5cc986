import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { isQualifiedName } from '../../policy/parse/names';
import { checkName } from '../metadata/names';
import { checkAtLeast, isSet } from './context';
import type { KindContext } from './context';
import { isContainerResource, isPositive, quantityOf } from './resources';

/** The field of a metric by its type. */
const FIELD_OF_TYPE: Readonly<Record<string, string>> = {
  ContainerResource: 'containerResource',
  External: 'external',
  Object: 'object',
  Pods: 'pods',
  Resource: 'resource',
};

/** What the target of a metric has to have: one of these. */
const DEMANDS: Readonly<Record<string, readonly string[]>> = {
  containerResource: ['averageUtilization', 'averageValue'],
  external: ['value', 'averageValue'],
  object: ['value', 'averageValue'],
  pods: ['averageValue'],
  resource: ['averageUtilization', 'averageValue'],
};

/** One metric of an autoscaler: it has the field of its type, with something to compare with. */
export function checkMetric(
  metric: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const type = textOf(metric.type) ?? '';
  const expected = Object.hasOwn(FIELD_OF_TYPE, type)
    ? FIELD_OF_TYPE[type]
    : undefined;
  if (expected === undefined) {
    return;
  }
  if (!isSet(metric[expected])) {
    report.field(
      'required',
      [...path, expected],
      `is required with the type ${type}`,
      `Write ${expected}.`,
    );
  }
  for (const field of Object.values(FIELD_OF_TYPE)) {
    if (field !== expected && isSet(metric[field])) {
      report.field(
        'mismatch',
        [...path, field],
        `may not be set with the type ${type}`,
        `Remove it, or write another type.`,
      );
    }
  }
  if (isSet(metric[expected])) {
    const source = mappingOf(metric[expected]);
    checkMetricName(source, [...path, expected], context);
    checkMetricTarget(
      mappingOf(source.target),
      [...path, expected, 'target'],
      context,
      DEMANDS[expected],
    );
  }
}

function checkMetricTarget(
  target: KubernetesObject,
  path: Path,
  context: KindContext,
  demanded: readonly string[],
): void {
  const { report } = context;
  checkAtLeast(
    1,
    target.averageUtilization,
    [...path, 'averageUtilization'],
    context,
  );
  for (const field of ['value', 'averageValue']) {
    const quantity = quantityOf(target[field]);
    if (quantity && !isPositive(quantity)) {
      report.field(
        'invalid-value',
        [...path, field],
        `is ${showValue(target[field])}, and has to be more than 0`,
        'Write what the metric shall be.',
      );
    }
  }
  const written = demanded.filter(field => isSet(target[field]));
  if (written.length === 0) {
    report.field(
      'required',
      [...path, demanded[0]],
      `is required${demanded[1] ? `, or ${demanded[1]}` : ''}`,
      'Write what the metric shall be.',
    );
  } else if (written.length > 1) {
    report.field(
      'mismatch',
      [...path, written[1]],
      `may not be set beside ${written[0]}`,
      'Keep one of them.',
    );
  }
}

function checkMetricName(
  source: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const name = textOf(mappingOf(source.metric).name);
  if (name) {
    checkName(name, [...path, 'metric', 'name'], 'path-segment', report);
  }
  const resource = textOf(source.name);
  // Of a resource of the whole Pod nobody asks whether it is one.
  const isKnown =
    !resource || (isQualifiedName(resource) && isContainerResource(resource));
  if (source.container && !isKnown) {
    report.field(
      'invalid-name',
      [...path, 'name'],
      `is ${showValue(resource)}, which is no resource of a container`,
      'Write cpu or memory.',
    );
  }
  const container = textOf(source.container);
  if (container) {
    checkName(container, [...path, 'container'], 'label', report);
  }
  const described = mappingOf(source.describedObject);
  for (const field of ['kind', 'name']) {
    const text = textOf(described[field]);
    if (text) {
      checkName(
        text,
        [...path, 'describedObject', field],
        'path-segment',
        report,
      );
    }
  }
}
