import type { ApplicationWorkspace } from '../../check/workspace';
import { isComputed, recordsOf, textOf } from './jsonFields';
import { pipelinesOf, type Pipeline, type PipelineStage } from './pipeline';

const ROLL_BACK = /roll-?back/i;

/** By pipelines, which are read once for an application. */
const answers = new WeakMap<Pipeline, boolean>();

/**
 * Whether people alone start a pipeline, and are made to say why or what: nothing triggers it, no other pipeline of the
 * application runs it, and it asks for a parameter. Such a start is a judgment.
 */
export function isStartedByPeople(
  pipeline: Pipeline,
  application: ApplicationWorkspace,
): boolean {
  let answer = answers.get(pipeline);
  if (answer === undefined) {
    answer = onlyPeopleStart(pipeline, application);
    answers.set(pipeline, answer);
  }
  return answer;
}

function onlyPeopleStart(
  pipeline: Pipeline,
  application: ApplicationWorkspace,
): boolean {
  return (
    pipeline.triggers.every(({ enabled }) => !enabled) &&
    asksForParameter(pipeline) &&
    !pipelinesOf(application).some(other =>
      other.stages.some(stage => mayRun(stage, pipeline)),
    )
  );
}

/** Whether a pipeline is there for people to go back to an earlier release: at any hour, so that no window binds it. */
export function isRollBack(
  pipeline: Pipeline,
  application: ApplicationWorkspace,
): boolean {
  return (
    ROLL_BACK.test(pipeline.name ?? '') &&
    isStartedByPeople(pipeline, application)
  );
}

function asksForParameter({ fields }: Pipeline): boolean {
  return recordsOf(fields.parameterConfig).some(
    ({ fields: parameter }) =>
      parameter.required === true && textOf(parameter.default) === undefined,
  );
}

function mayRun({ type, fields }: PipelineStage, { id }: Pipeline): boolean {
  return (
    type === 'pipeline' &&
    (fields.pipeline === id || isComputed(fields.pipeline))
  );
}
