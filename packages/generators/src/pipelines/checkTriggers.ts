import { excerpt } from '../problem';
import { Report } from './checkStages';
import { PipelineDocument } from './pipelineDocument';

/** Triggers that can fire: a type, switched on, and a pipeline that exists. */
export function checkTriggers(
  { triggers }: PipelineDocument,
  knownPipelineIds: ReadonlySet<string>,
  report: Report,
) {
  triggers.forEach((trigger, index) => {
    const { type, enabled, pipeline } = trigger;
    const path = ['triggers', index];
    if (typeof type !== 'string' || type === '') {
      report({
        code: 'pipeline/trigger-type-missing',
        path: [...path, 'type'],
        message: `Trigger ${index} has no type.`,
        remedy: 'Give the trigger a type, for example docker or pipeline.',
      });
    }
    if (typeof enabled !== 'boolean') {
      report({
        code: 'pipeline/trigger-not-enabled',
        path: [...path, 'enabled'],
        message: `Trigger ${index} (${excerpt(
          type,
        )}) does not say that it is enabled, so it is not.`,
        remedy: `Write "enabled": true, or false if that is meant.`,
      });
    }
    if (
      type === 'pipeline' &&
      (typeof pipeline !== 'string' || !knownPipelineIds.has(pipeline))
    ) {
      report({
        code: 'pipeline/trigger-unknown-pipeline',
        path: [...path, 'pipeline'],
        message: `Trigger ${index} waits for the pipeline ${excerpt(
          pipeline,
        )}, which is not in the monorepo.`,
        remedy: 'Name the id of an existing pipeline.',
      });
    }
  });
}
