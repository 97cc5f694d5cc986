import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkAtLeast, isSet, numberOf } from './context';
import type { KindContext, PartCheck } from './context';
import type { PodOwner } from './pod';
import { isZero, checkShare } from './share';
import { checkSelector, isEmptySelector, selects } from './selector';
import { checkTemplate } from './template';

const COUNTS = ['replicas', 'minReadySeconds'];

/** What Deployments, StatefulSets, DaemonSets and ReplicaSets have in common. */
export function checkWorkload(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
  owner: PodOwner = {},
): void {
  const { report } = context;
  COUNTS.forEach(field =>
    checkAtLeast(0, spec[field], [...path, field], context),
  );
  const selector = mappingOf(spec.selector);
  const template = mappingOf(spec.template);
  if (isSet(spec.selector)) {
    checkSelector(selector, [...path, 'selector'], context);
    const labels = mappingOf(mappingOf(template.metadata).labels);
    if (isEmptySelector(selector)) {
      report.field(
        'required',
        [...path, 'selector'],
        'has to select something',
        'Write matchLabels with labels of the template.',
      );
    } else if (!selects(selector, labels)) {
      report.field(
        'mismatch',
        [...path, 'template', 'metadata', 'labels'],
        'are not what spec.selector selects',
        'Give the template every label of the selector, with the same values.',
      );
    }
  }
  checkTemplate(template, [...path, 'template'], context, owner);
  checkRunsForever(mappingOf(template.spec), path, context);
}

/** What keeps running is restarted, and has no end. */
function checkRunsForever(
  podSpec: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const policy = textOf(podSpec.restartPolicy);
  if (policy && policy !== 'Always') {
    report.field(
      'unsupported-value',
      [...path, 'template', 'spec', 'restartPolicy'],
      `is ${showValue(policy)}, and has to be Always`,
      'Remove it; what ends by itself is a Job.',
    );
  }
  if (isSet(podSpec.activeDeadlineSeconds)) {
    report.field(
      'mismatch',
      [...path, 'template', 'spec', 'activeDeadlineSeconds'],
      'may not be set: the Pods of this kind run for ever',
      'Remove it.',
    );
  }
}

/** How many old revisions are kept; of StatefulSets nobody checks it. */
function checkHistory(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  checkAtLeast(
    0,
    spec.revisionHistoryLimit,
    [...path, 'revisionHistoryLimit'],
    context,
  );
}

export const checkDeployment: PartCheck = (object, path, context) => {
  const spec = mappingOf(object.spec);
  const specPath = [...path, 'spec'];
  checkWorkload(spec, specPath, context);
  checkHistory(spec, specPath, context);
  const deadline = numberOf(spec.progressDeadlineSeconds);
  checkAtLeast(
    0,
    spec.progressDeadlineSeconds,
    [...specPath, 'progressDeadlineSeconds'],
    context,
  );
  const ready = numberOf(spec.minReadySeconds) ?? 0;
  if (deadline !== undefined && deadline <= ready) {
    context.report.field(
      'mismatch',
      [...specPath, 'progressDeadlineSeconds'],
      `is ${deadline}, and has to be more than minReadySeconds, which is ${ready}`,
      'Raise it, or lower minReadySeconds.',
    );
  }
  checkStrategy(spec.strategy, [...specPath, 'strategy'], context);
};

function checkStrategy(
  value: CelJson | undefined,
  path: Path,
  context: KindContext,
): void {
  const strategy = mappingOf(value);
  const rolling = mappingOf(strategy.rollingUpdate);
  const rollingPath = [...path, 'rollingUpdate'];
  if (strategy.type === 'Recreate' && isSet(strategy.rollingUpdate)) {
    context.report.field(
      'mismatch',
      rollingPath,
      'may not be set with the type Recreate',
      'Remove it, or write type: RollingUpdate.',
    );
    return;
  }
  checkRolling(rolling, rollingPath, context);
}

/** How many Pods may be missing, or be there in addition, during an update. */
function checkRolling(
  rolling: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  checkShare(rolling.maxUnavailable, [...path, 'maxUnavailable'], context);
  checkShare(rolling.maxSurge, [...path, 'maxSurge'], context, Infinity);
  if (isZero(rolling.maxUnavailable) && isZero(rolling.maxSurge)) {
    context.report.field(
      'mismatch',
      [...path, 'maxUnavailable'],
      'may not be 0 while maxSurge is 0: no Pod could ever be replaced',
      'Give one of them at least 1.',
    );
  }
}

export const checkReplicaSet: PartCheck = (object, path, context) =>
  checkWorkload(mappingOf(object.spec), [...path, 'spec'], context);

export const checkDaemonSet: PartCheck = (object, path, context) => {
  const spec = mappingOf(object.spec);
  checkWorkload(spec, [...path, 'spec'], context);
  checkHistory(spec, [...path, 'spec'], context);
  const strategy = mappingOf(spec.updateStrategy);
  if (strategy.type === 'RollingUpdate' && isSet(strategy.rollingUpdate)) {
    const rolling = mappingOf(strategy.rollingUpdate);
    const rollingPath = [...path, 'spec', 'updateStrategy', 'rollingUpdate'];
    checkRolling(rolling, rollingPath, context);
    if (
      isSet(rolling.maxSurge) &&
      !isZero(rolling.maxSurge) &&
      !isZero(rolling.maxUnavailable)
    ) {
      context.report.field(
        'mismatch',
        [...rollingPath, 'maxSurge'],
        'may not be set while maxUnavailable is not 0',
        'Write maxUnavailable: 0, or remove maxSurge.',
      );
    }
  }
};

export const checkReplicationController: PartCheck = (
  object,
  path,
  context,
) => {
  const spec = mappingOf(object.spec);
  const specPath = [...path, 'spec'];
  checkAtLeast(0, spec.replicas, [...specPath, 'replicas'], context);
  const template = mappingOf(spec.template);
  if (Object.keys(mappingOf(spec.selector)).length === 0) {
    context.report.field(
      'required',
      [...specPath, 'selector'],
      'is required',
      'Write labels of the template.',
    );
  } else if (
    !selects(
      { matchLabels: mappingOf(spec.selector) },
      mappingOf(mappingOf(template.metadata).labels),
    )
  ) {
    context.report.field(
      'mismatch',
      [...specPath, 'template', 'metadata', 'labels'],
      'are not what spec.selector selects',
      'Give the template every label of the selector, with the same values.',
    );
  }
  checkTemplate(template, [...specPath, 'template'], context);
  checkRunsForever(mappingOf(template.spec), specPath, context);
};
