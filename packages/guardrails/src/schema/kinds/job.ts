import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkMetadataOfPart } from '../metadata/checkMetadata';
import { checkAtLeast, isSet, numberOf } from './context';
import type { KindContext, PartCheck } from './context';
import { isSchedule, isTimeZone } from './cron';
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

/** The Job controller appends the time to the name: 63 characters less 11. */
const LONGEST_CRON_JOB = 52;

export const checkJob: PartCheck = (object, path, context) =>
  checkJobSpec(object.spec, [...path, 'spec'], context);

function checkJobSpec(
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
  checkFailurePolicy(spec, path, context);
  checkRestarts(spec, path, context);
  checkTemplate(spec.template, [...path, 'template'], context);
}

/** Each rule is about how a container ended, or about how the Pod did. */
function checkFailurePolicy(
  spec: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const pod = mappingOf(mappingOf(spec.template).spec);
  const names = [...listOf(pod.containers), ...listOf(pod.initContainers)].map(
    container => mappingOf(container).name,
  );
  listOf(mappingOf(spec.podFailurePolicy).rules).forEach((item, index) => {
    const rule = mappingOf(item);
    const rulePath = [...path, 'podFailurePolicy', 'rules', index];
    const isAboutExit = isSet(rule.onExitCodes);
    if (isAboutExit === listOf(rule.onPodConditions).length > 0) {
      report.field(
        isAboutExit ? 'mismatch' : 'required',
        rulePath,
        'has to have either onExitCodes or onPodConditions',
        'Write one of them.',
      );
    }
    const name = mappingOf(rule.onExitCodes).containerName;
    if (isSet(name) && !names.includes(name)) {
      report.field(
        'mismatch',
        [...rulePath, 'onExitCodes', 'containerName'],
        `is ${showValue(name)}, and the Pod has no such container`,
        'Write the name of a container.',
      );
    }
  });
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

export const checkCronJob: PartCheck = (object, path, context) => {
  const { report } = context;
  const spec = mappingOf(object.spec);
  const specPath = [...path, 'spec'];
  const name = textOf(mappingOf(object.metadata).name) ?? '';
  if (name.length > LONGEST_CRON_JOB) {
    report.field(
      'invalid-name',
      [...path, 'metadata', 'name'],
      `has ${name.length} characters, and a CronJob may have ${LONGEST_CRON_JOB}`,
      'Shorten it: the names of its Jobs append the time.',
    );
  }
  const schedule = textOf(spec.schedule);
  if (schedule) {
    checkSchedule(schedule, [...specPath, 'schedule'], context);
  }
  const zone = textOf(spec.timeZone);
  if (zone !== undefined && !isTimeZone(zone)) {
    report.field(
      'invalid-value',
      [...specPath, 'timeZone'],
      `is ${showValue(zone)}, which is no time zone`,
      'Write a name of the IANA database: Asia/Tokyo.',
    );
  }
  for (const field of [
    'startingDeadlineSeconds',
    'successfulJobsHistoryLimit',
    'failedJobsHistoryLimit',
  ]) {
    checkAtLeast(0, spec[field], [...specPath, field], context);
  }
  const template = mappingOf(spec.jobTemplate);
  const templatePath = [...specPath, 'jobTemplate'];
  checkMetadataOfPart(template.metadata, [...templatePath, 'metadata'], report);
  const manual = mappingOf(template.spec).manualSelector;
  if (manual === true) {
    report.field(
      'unsupported-value',
      [...templatePath, 'spec', 'manualSelector'],
      'may not be true: every Job needs a selector of its own',
      'Remove it.',
    );
  }
  checkJobSpec(template.spec, [...templatePath, 'spec'], context);
};

function checkSchedule(
  schedule: string,
  path: Path,
  { report }: KindContext,
): void {
  if (schedule.includes('TZ')) {
    report.field(
      'invalid-value',
      path,
      'may not name a time zone',
      'Write the zone into spec.timeZone.',
    );
  } else if (!isSchedule(schedule)) {
    report.field(
      'invalid-value',
      path,
      `is ${showValue(schedule)}, which is no schedule`,
      'Write five fields: minute, hour, day of the month, month and day of the week, 0 to 6 from Sunday; or @hourly, @daily, @weekly, @monthly, @yearly, @every 1h.',
    );
  }
}
