import { Step } from '../intent';
import { deployStages } from './deployStages';
import {
  judgmentStages,
  pinImageStages,
  requireDigestStages,
  requireParametersStages,
} from './gateStages';
import { pipelineId } from './pipelineIds';
import { rollBackStages, undoStages } from './rollbackStages';
import { SpinnakerStage, StageDraft, StepContext } from './stage';
import { starts } from './triggers';
import { verifyStages } from './verifyStages';

function stagesOf(step: Step, context: StepContext): StageDraft[] {
  switch (step.kind) {
    case 'pin-image':
      return pinImageStages(step, context);
    case 'require-digest':
      return requireDigestStages(context);
    case 'require-parameters':
      return requireParametersStages(step);
    case 'judgment':
      return judgmentStages(step, context);
    case 'deploy':
      return deployStages(step, context);
    case 'verify':
      return verifyStages(step, context);
    case 'roll-back':
      return rollBackStages(step, context);
    case 'undo':
      return undoStages(step, context);
    default:
      throw new Error(`Unknown step: ${JSON.stringify(step satisfies never)}`);
  }
}

/** Each stage waits for the one before it: a golden path has one lane. */
function chain(drafts: StageDraft[]): SpinnakerStage[] {
  return drafts.map(({ refId, type, name, ...fields }, index) => ({
    refId,
    requisiteStageRefIds: index === 0 ? [] : [drafts[index - 1].refId],
    type,
    name,
    ...fields,
  }));
}

/** A pipeline as Front50 stores it, with Deck's defaults written out, so that saving it in the UI changes nothing. */
export function renderPipeline(context: StepContext, index: number) {
  const { application, pipeline } = context;
  const { triggers, expectedArtifacts } = starts(context);
  const parameters =
    pipeline.start.kind === 'manual' ? pipeline.start.parameters : [];
  return {
    application: application.name,
    name: pipeline.id,
    id: pipelineId(application.name, pipeline.id),
    index,
    description: pipeline.description,
    schema: '1',
    spelEvaluator: 'v4',
    // Two releases at once into one namespace would roll each other back.
    limitConcurrent: true,
    keepWaitingPipelines: false,
    maxConcurrentExecutions: 0,
    disabled: false,
    // An application with permissions refuses anonymous executions: triggers act in the owner's role.
    roles: [application.owner.spinnakerRole],
    locked: {
      ui: true,
      allowUnlockUi: true,
      description: `Kept as ${application.directory}/spinnaker/${pipeline.id}.json in the manifest monorepo.`,
    },
    triggers,
    expectedArtifacts,
    parameterConfig: parameters.map(parameter => ({
      name: parameter.name,
      label: parameter.label,
      description: parameter.description,
      required: true,
      pinned: true,
      default: parameter.default ?? '',
      hasOptions: false,
      options: [],
    })),
    notifications: application.delivery.notifications.map(
      ({ type, address }) => ({
        type,
        address,
        level: 'pipeline',
        when: ['pipeline.failed'],
      }),
    ),
    stages: chain(pipeline.steps.flatMap(step => stagesOf(step, context))),
  };
}
