import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkName } from '../metadata/names';
import { checkAtLeast, isSet, numberOf } from './context';
import type { KindContext, PartCheck } from './context';
import { checkMetric } from './metric';

/** An hour, in seconds. */
const LONGEST_WINDOW = 3600;
/** Half an hour, in seconds. */
const LONGEST_PERIOD = 1800;
/** Before, nobody looked at the group of what is scaled. */
const NAMES_GROUPS = 34;
/** Scaling to nothing is on by default since then: HPAScaleToZero. */
const SCALES_TO_ZERO = 37;

export const checkAutoscaler: PartCheck = (object, path, context) => {
  const spec = mappingOf(object.spec);
  const specPath = [...path, 'spec'];
  const metrics = listOf(spec.metrics).map(mappingOf);
  checkReplicas(spec, metrics, specPath, context);
  checkTarget(
    mappingOf(spec.scaleTargetRef),
    [...specPath, 'scaleTargetRef'],
    context,
  );
  checkAtLeast(
    1,
    spec.targetCPUUtilizationPercentage,
    [...specPath, 'targetCPUUtilizationPercentage'],
    context,
  );
  metrics.forEach((metric, index) =>
    checkMetric(metric, [...specPath, 'metrics', index], context),
  );
  const behavior = mappingOf(spec.behavior);
  const written = mappingOf(mappingOf(context.asWritten.spec).behavior);
  for (const direction of ['scaleUp', 'scaleDown']) {
    const directionPath = [...specPath, 'behavior', direction];
    if (isSet(behavior[direction])) {
      checkRules(mappingOf(behavior[direction]), directionPath, context);
    }
    // Canonicalising takes an empty list for one that nobody wrote.
    const { policies } = mappingOf(written[direction]);
    if (isSet(policies) && listOf(policies).length === 0) {
      context.report.field(
        'required',
        [...directionPath, 'policies'],
        'has to have an entry',
        'Write a policy, or remove the list for the default ones.',
      );
    }
  }
};

function checkReplicas(
  spec: KubernetesObject,
  metrics: readonly KubernetesObject[],
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const isToZero = context.minor >= SCALES_TO_ZERO;
  checkAtLeast(
    isToZero ? 0 : 1,
    spec.minReplicas,
    [...path, 'minReplicas'],
    context,
  );
  const least = numberOf(spec.minReplicas);
  const most = numberOf(spec.maxReplicas) ?? 0;
  if (most < 1) {
    report.field(
      'required',
      [...path, 'maxReplicas'],
      'is required, and has to be at least 1',
      'Write how many Pods there may be.',
    );
  } else if (least !== undefined && most < least) {
    report.field(
      'mismatch',
      [...path, 'maxReplicas'],
      `is ${most}, and has to be at least minReplicas, which is ${least}`,
      'Raise it, or lower minReplicas.',
    );
  }
  const canWake = metrics.some(
    ({ type }) => type === 'Object' || type === 'External',
  );
  if (isToZero && least === 0 && !canWake) {
    report.field(
      'mismatch',
      [...path, 'metrics'],
      'need one of the type Object or External where minReplicas is 0',
      'Add such a metric, or write minReplicas: 1.',
    );
  }
}

function checkTarget(
  target: KubernetesObject,
  path: Path,
  { minor, report }: KindContext,
): void {
  for (const field of ['kind', 'name']) {
    const name = textOf(target[field]);
    if (name) {
      checkName(name, [...path, field], 'path-segment', report);
    }
  }
  const apiVersion = textOf(target.apiVersion) ?? '';
  const [group, ...version] = apiVersion.split('/');
  if ((!group || version.length !== 1) && minor >= NAMES_GROUPS) {
    report.field(
      'invalid-value',
      [...path, 'apiVersion'],
      `is ${showValue(apiVersion)}, and has to name a group and its version`,
      'Write apps/v1 for a Deployment or StatefulSet.',
    );
  }
}

function checkRules(
  rules: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  checkWithin(
    rules.stabilizationWindowSeconds,
    0,
    LONGEST_WINDOW,
    [...path, 'stabilizationWindowSeconds'],
    context,
  );
  listOf(rules.policies).forEach((item, index) => {
    const policy = mappingOf(item);
    const policyPath = [...path, 'policies', index];
    checkAtLeast(1, policy.value ?? 0, [...policyPath, 'value'], context);
    checkWithin(
      policy.periodSeconds ?? 0,
      1,
      LONGEST_PERIOD,
      [...policyPath, 'periodSeconds'],
      context,
    );
  });
}

function checkWithin(
  value: KubernetesObject[string] | undefined,
  least: number,
  most: number,
  path: Path,
  { report }: KindContext,
): void {
  const number = numberOf(value);
  if (number !== undefined && (number < least || number > most)) {
    report.field(
      'invalid-value',
      path,
      `is ${number}, and has to be from ${least} to ${most}`,
      `Write a number from ${least} to ${most}.`,
    );
  }
}
