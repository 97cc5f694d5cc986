import { Problem } from '@freehold/application';
import { excerpt, isRecord } from '../problem';
import { PipelineDocument, strings, text } from './pipelineDocument';
import { stuckStages } from './stageGraph';
import { DEAD_TEMPLATE_RENDERERS, STAGE_TYPES } from './stageTypes';

/** Reports a problem at a place of the pipeline. */
export type Report = (
  fields: Pick<Problem, 'code' | 'message' | 'remedy'> &
    Partial<Pick<Problem, 'path' | 'severity'>>,
) => void;

function checkIdentity(
  { stages }: PipelineDocument,
  report: Report,
): Set<string> {
  const refIds = new Set<string>();
  const names = new Set<string>();
  stages.forEach((stage, index) => {
    const path = ['stages', index];
    const { refId } = stage;
    if (typeof refId !== 'string' || refId === '') {
      report({
        code: 'pipeline/ref-id-not-string',
        path: [...path, 'refId'],
        message: `Stage ${index} has the refId ${excerpt(refId)}.`,
        remedy: 'Give every stage a refId that is a text.',
      });
    } else if (refIds.has(refId)) {
      report({
        code: 'pipeline/ref-id-duplicate',
        path: [...path, 'refId'],
        message: `The refId ${excerpt(refId)} stands twice.`,
        remedy: 'Give every stage its own refId.',
      });
    } else {
      refIds.add(refId);
    }
    const name = text(stage.name);
    if (name === undefined) {
      report({
        code: 'pipeline/stage-name-missing',
        path: [...path, 'name'],
        message: `Stage ${excerpt(refId)} has no name.`,
        remedy: 'Name the stage; expressions refer to stages by name.',
      });
    } else if (names.has(name)) {
      report({
        code: 'pipeline/stage-name-duplicate',
        path: [...path, 'name'],
        message: `The stage name ${excerpt(name)} stands twice.`,
        remedy: 'Name each stage differently; expressions find the first only.',
      });
    } else {
      names.add(name);
    }
  });
  return refIds;
}

function checkTypes({ stages }: PipelineDocument, report: Report) {
  stages.forEach((stage, index) => {
    const { type, templateRenderer } = stage;
    if (typeof type !== 'string' || !STAGE_TYPES.has(type)) {
      report({
        code: 'pipeline/stage-type-unknown',
        path: ['stages', index, 'type'],
        message: `Stage ${excerpt(stage.name)} has the unknown type ${excerpt(
          type,
        )}.`,
        remedy: `Use one of ${[...STAGE_TYPES].join(', ')}.`,
      });
    }
    const replacement =
      typeof templateRenderer === 'string'
        ? DEAD_TEMPLATE_RENDERERS.get(templateRenderer)
        : undefined;
    if (type === 'bakeManifest' && replacement) {
      report({
        code: 'pipeline/template-renderer-unsupported',
        path: ['stages', index, 'templateRenderer'],
        message: `Stage ${excerpt(stage.name)} bakes with ${excerpt(
          templateRenderer,
        )}, which Spinnaker no longer runs.`,
        remedy: `Use ${replacement}.`,
      });
    }
    const enabled = stage.stageEnabled;
    if (
      isRecord(enabled) &&
      enabled.type === 'expression' &&
      text(enabled.expression) === undefined
    ) {
      report({
        code: 'pipeline/stage-enabled-empty',
        path: ['stages', index, 'stageEnabled'],
        message: `Stage ${excerpt(
          stage.name,
        )} is conditional without a condition, so it is always skipped.`,
        remedy: 'Write the expression, or remove stageEnabled.',
      });
    }
  });
}

function checkEdges(
  { stages }: PipelineDocument,
  refIds: ReadonlySet<string>,
  report: Report,
) {
  stages.forEach(({ requisiteStageRefIds: requires, refId }, index) => {
    const path = ['stages', index, 'requisiteStageRefIds'];
    if (
      !Array.isArray(requires) ||
      strings(requires).length !== requires.length
    ) {
      report({
        code: 'pipeline/requires-invalid',
        path,
        message: `Stage ${excerpt(
          refId,
        )} has a requisiteStageRefIds that is not a list of texts.`,
        remedy: 'List the refIds to wait for; an empty list starts at once.',
      });
      return;
    }
    for (const required of strings(requires)) {
      if (!refIds.has(required)) {
        report({
          code: 'pipeline/requires-unknown',
          path,
          message: `Stage ${excerpt(refId)} waits for ${excerpt(
            required,
          )}, which is not there.`,
          remedy: 'Name the refId of a stage of this pipeline.',
        });
      }
    }
  });
  if (refIds.size < stages.length) {
    // Without an id of its own for each stage there is no graph to speak of; that is reported already.
    return;
  }
  const stuck = stuckStages(
    stages.flatMap(({ refId, requisiteStageRefIds }) =>
      typeof refId === 'string'
        ? [{ refId, requires: strings(requisiteStageRefIds) }]
        : [],
    ),
  );
  if (stuck.length > 0) {
    report({
      code: 'pipeline/cycle',
      path: ['stages'],
      message: `Stages wait for each other in a circle: ${excerpt(
        stuck.join(', '),
      )}.`,
      remedy: 'Remove one of the requisiteStageRefIds of the circle.',
    });
  }
}

/** The graph of a pipeline: every stage can be named, is known, and is reached. */
export function checkStages(pipeline: PipelineDocument, report: Report) {
  const refIds = checkIdentity(pipeline, report);
  checkTypes(pipeline, report);
  checkEdges(pipeline, refIds, report);
}
