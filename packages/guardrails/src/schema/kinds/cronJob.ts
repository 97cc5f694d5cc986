import { showValue } from '@freehold/slo';
import { mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkMetadataOfPart } from '../metadata/checkMetadata';
import { checkAtLeast, isSet } from './context';
import type { KindContext, PartCheck } from './context';
import { isSchedule, isTimeZone } from './cron';
import { checkJobSpec } from './job';

/** The Job controller appends the time to the name: 63 characters less 11. */
const LONGEST_CRON_JOB = 52;

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
  if (isSet(mappingOf(template.spec).selector)) {
    report.field(
      'mismatch',
      [...templatePath, 'spec', 'selector'],
      'may not be set: every Job gets a selector of its own',
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
