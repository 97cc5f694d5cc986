import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { isDnsLabel } from '../formats';
import { checkAtLeast, isSet, numberOf } from './context';
import type { KindContext, PartCheck } from './context';
import { checkFailurePolicy, checkSuccessPolicy } from './jobPolicies';
import { checkJobSelector } from './jobSelector';
import { checkTemplate } from './template';

const COUNTS = [
  'parallelism',
  'completions',
  'activeDeadlineSeconds',
  'backoffLimit',
  'ttlSecondsAfterFinished',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
];

export const checkJob: PartCheck = (object, path, context) => {
  checkJobSpec(object.spec, [...path, 'spec'], context);
  checkJobSelector(object, path, context);
  checkHostnames(object, path, context);
};

/** The specification of a Job, which the template of a CronJob is, too. */
export function checkJobSpec(
  value: CelJson | undefined,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const spec = mappingOf(value);
  COUNTS.forEach(field =>
    checkAtLeast(0, spec[field], [...path, field], context),
  );
  if (spec.completionMode === 'Indexed') {
    if (!isSet(spec.completions)) {
      report.field(
        'required',
        [...path, 'completions'],
        'is required with the completion mode Indexed',
        'Write how many indexes there are.',
      );
    }
  } else {
    for (const field of [
      'backoffLimitPerIndex',
      'maxFailedIndexes',
      'successPolicy',
    ]) {
      if (isSet(spec[field])) {
        report.field(
          'mismatch',
          [...path, field],
          'may only be set with the completion mode Indexed',
          'Remove it, or write completionMode: Indexed.',
        );
      }
    }
  }
  if (isSet(spec.maxFailedIndexes) && !isSet(spec.backoffLimitPerIndex)) {
    report.field(
      'required',
      [...path, 'backoffLimitPerIndex'],
      'is required where maxFailedIndexes is set',
      'Write it.',
    );
  }
  checkFailedIndexes(spec, path, context);
  checkFailurePolicy(spec, path, context);
  checkSuccessPolicy(spec, path, context);
  checkRestarts(spec, path, context);
  checkTemplate(spec.template, [...path, 'template'], context);
}

function checkRestarts(
  spec: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const policy = textOf(mappingOf(mappingOf(spec.template).spec).restartPolicy);
  const policyPath = [...path, 'template', 'spec', 'restartPolicy'];
  if (!policy || policy === 'Always') {
    report.field(
      'required',
      policyPath,
      'has to be OnFailure or Never: a Job ends',
      'Write restartPolicy: Never, so that a failed Pod stays to be looked at, or OnFailure.',
    );
  } else if (isSet(spec.podFailurePolicy) && policy !== 'Never') {
    report.field(
      'mismatch',
      policyPath,
      `is ${showValue(policy)}, and has to be Never beside podFailurePolicy`,
      'Write restartPolicy: Never.',
    );
  }
}

function checkFailedIndexes(
  spec: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const completions = numberOf(spec.completions);
  const failed = numberOf(spec.maxFailedIndexes);
  if (completions !== undefined && failed !== undefined) {
    if (failed > completions) {
      report.field(
        'mismatch',
        [...path, 'maxFailedIndexes'],
        `is ${failed}, and may be at most completions, which is ${completions}`,
        'Lower it.',
      );
    }
  }
}

/** Pods of an indexed Job are called by its name and their index, which has to be a name of a host. */
function checkHostnames(
  object: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const { completionMode, completions } = mappingOf(object.spec);
  const count = numberOf(completions) ?? 0;
  const name = textOf(mappingOf(object.metadata).name);
  if (completionMode !== 'Indexed' || count < 1 || !name) {
    return;
  }
  const last = `${name}-${count - 1}`;
  if (!isDnsLabel(last)) {
    report.field(
      'invalid-name',
      [...path, 'metadata', 'name'],
      `is ${showValue(
        name,
      )}, so that its Pods would be called ${last}, which is no name of a host`,
      'Use lower-case letters, digits and dashes, at most 63 with the index.',
    );
  }
}
