import { pipelineId } from '@freehold/generators';
import { showValue } from '@freehold/slo';
import type { RepositoryRule, RuleFinding } from '../model';
import { pipelinesOf, type Pipeline } from '../pipelines/pipeline';
import { findingAt, fixOf, setValue } from '../pipelines/pipelineFinding';

export const pipelineIdentityAgrees: RepositoryRule = {
  id: 'pipeline-identity-agrees',
  title:
    'A pipeline belongs to the application of its directory, and keeps its id',
  why: 'A pipeline with the name of another application is saved over theirs. Triggers find pipelines by id: one that was copied keeps the id of the original and replaces it, one with an id of its own is lost when it is saved anew.',
  remediation: 'Take over what the directory and the file name say.',
  severity: 'error',
  codes: ['application-differs', 'id-missing', 'id-differs', 'file-differs'],
  check(application) {
    return application.pipelines.length === 0
      ? undefined
      : pipelinesOf(application).flatMap(pipeline => [
          ...checkApplicationField(pipeline, application.name),
          ...checkId(pipeline, application.name),
          ...checkFileName(pipeline),
        ]);
  },
};

function checkApplicationField(
  { file, fields }: Pipeline,
  expected: string,
): RuleFinding[] {
  // One that is missing is a pipeline that does not hold together: another rule says so.
  return typeof fields.application !== 'string' ||
    fields.application === '' ||
    fields.application === expected
    ? []
    : [
        findingAt(file, ['application'], {
          code: 'application-differs',
          message: `The pipeline stands in the directory of ${expected} and says that it is one of ${showValue(
            fields.application,
          )}`,
          fix: fixOf(
            file,
            `Set application to ${expected}`,
            setValue(['application'], expected),
          ),
        }),
      ];
}

function checkId(
  { file, id, name }: Pipeline,
  application: string,
): RuleFinding[] {
  if (name === undefined) {
    return [];
  }
  const expected = pipelineId(application, name);
  return id === expected
    ? []
    : [
        findingAt(file, ['id'], {
          code: id === undefined ? 'id-missing' : 'id-differs',
          severity: 'warning',
          message: `The pipeline ${
            id === undefined ? 'has no id' : `has the id ${showValue(id)}`
          }, and ${expected} by its application and name`,
          remediation:
            'Set the id, and those of the triggers that name it. If Spinnaker knows the pipeline by its id already, remove it there first.',
          // Another pipeline may start after this one: only one that has no id can be given one alone.
          ...(id === undefined && {
            fix: fixOf(
              file,
              `Set id to ${expected}`,
              setValue(['id'], expected),
            ),
          }),
        }),
      ];
}

function checkFileName({ file, name }: Pipeline): RuleFinding[] {
  const own = file.file.slice(file.file.lastIndexOf('/') + 1);
  return name === undefined || own === `${name}.json`
    ? []
    : [
        findingAt(file, ['name'], {
          code: 'file-differs',
          severity: 'warning',
          message: `The pipeline ${showValue(name)} stands in ${showValue(
            own,
          )}`,
          remediation: 'Name the file after the pipeline, so that it is found.',
        }),
      ];
}
