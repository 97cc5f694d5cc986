import { showValue } from '@freehold/slo';
import type { ResolvedApplication } from '@freehold/application';
import { boundedFindings } from '../bounds/boundedFindings';
import type { RepositoryRule, RuleFinding } from '../model';
import { isRecord, textOf, textsOf } from '../pipelines/jsonFields';
import {
  pipelinesOf,
  type Pipeline,
  type PipelineTrigger,
} from '../pipelines/pipeline';
import { findingAt, fixOf, setValue } from '../pipelines/pipelineFinding';
import { checkGitTrigger } from './gitTrigger';

export const pipelineTriggersAreSafe: RepositoryRule = {
  id: 'pipeline-triggers-are-safe',
  title: 'Only what is meant starts a pipeline',
  why: 'Whoever can set off a trigger can deploy. A webhook without constraints answers everybody who reaches Spinnaker, a branch that is not anchored everybody who may push one, and a trigger on any status releases what has just failed.',
  remediation: 'Let the trigger name exactly what it waits for.',
  severity: 'error',
  codes: [
    'payload-unconstrained',
    'branch-missing',
    'branch-too-wide',
    'branch-never',
    'branch-unreadable',
    'status-too-wide',
    'image-foreign',
  ],
  check(application) {
    const { resolved } = application;
    return !resolved || application.pipelines.length === 0
      ? undefined
      : boundedFindings(
          pipelinesOf(application).flatMap(pipeline =>
            pipeline.triggers
              .filter(({ enabled }) => enabled)
              .flatMap(trigger => checkTrigger(pipeline, trigger, resolved)),
          ),
        );
  },
};

function checkTrigger(
  pipeline: Pipeline,
  trigger: PipelineTrigger,
  application: ResolvedApplication,
): RuleFinding[] {
  switch (trigger.type) {
    case 'webhook':
    case 'pubsub':
      return checkPayload(pipeline, trigger);
    case 'git':
      return checkGitTrigger(pipeline, trigger, application.delivery);
    case 'pipeline':
      return checkStatus(pipeline, trigger);
    case 'docker':
      return checkImage(pipeline, trigger, application);
    default:
      return [];
  }
}

function checkPayload(
  { file }: Pipeline,
  { path, type, fields }: PipelineTrigger,
): RuleFinding[] {
  const { payloadConstraints } = fields;
  const isConstrained =
    isRecord(payloadConstraints) &&
    Object.values(payloadConstraints).some(
      value => textOf(value) !== undefined && value !== '.*',
    );
  return isConstrained
    ? []
    : [
        findingAt(file, [...path, 'payloadConstraints'], {
          code: 'payload-unconstrained',
          message: `Every ${
            type === 'webhook' ? 'call of the webhook' : 'message'
          } ${showValue(
            fields.source ?? fields.subscriptionName,
          )} starts the pipeline, whatever it says`,
          remediation:
            'Demand in payloadConstraints what tells the right sender: its repository, its branch, its build.',
        }),
      ];
}

function checkStatus(
  { file }: Pipeline,
  { path, fields }: PipelineTrigger,
): RuleFinding[] {
  const field = [...path, 'status'];
  const statuses = textsOf(fields.status);
  return statuses.length === 1 && statuses[0] === 'successful'
    ? []
    : [
        findingAt(file, field, {
          code: 'status-too-wide',
          message:
            statuses.length === 0
              ? 'The pipeline starts however the one before it ended'
              : `The pipeline starts when the one before it ended ${showValue(
                  statuses.join(', '),
                )}`,
          fix: fixOf(
            file,
            'Start on success only',
            setValue(field, ['successful']),
          ),
        }),
      ];
}

function checkImage(
  { file }: Pipeline,
  { path, fields }: PipelineTrigger,
  { delivery, image }: ResolvedApplication,
): RuleFinding[] {
  const { docker } = delivery;
  const field = ['registry', 'repository'].find(
    name =>
      fields[name] !== undefined &&
      fields[name] !== docker[name as 'registry' | 'repository'],
  );
  return field === undefined
    ? []
    : [
        findingAt(file, [...path, field], {
          code: 'image-foreign',
          severity: 'warning',
          message: `The pipeline starts on images of ${showValue(
            fields[field],
          )}, and the application is ${image}`,
          remediation: `Watch ${docker.repository} of ${docker.registry}.`,
        }),
      ];
}
