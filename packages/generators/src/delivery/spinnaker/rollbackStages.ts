import { Step, Target } from '../intent';
import { deployStageName } from './deployStages';
import {
  ON_FAILURE,
  precondition,
  spelString,
  StageDraft,
  StepContext,
  workloadFields,
} from './stage';
import { seenManifest, verifyStageName } from './verifyStages';

function verified(target: Target): string {
  return `#stage(${spelString(
    verifyStageName(target),
  )})['status'].toString() == 'SUCCEEDED'`;
}

/**
 * True when there is something to undo: the cluster took the manifests (a deploy that failed before would send the good
 * release before this one away), and it is not the first release.
 */
function deployHappened(target: Target): string {
  const manifest = seenManifest(target);
  const revision = `${manifest}['metadata']['annotations']['deployment.kubernetes.io/revision']`;
  return `#stage(${spelString(
    deployStageName(target),
  )})['context']['outputs.manifests'] != null && !(${manifest} != null && ${revision} == '1')`;
}

function undoFields(
  context: StepContext,
  target: Target,
  numRevisionsBack: number | string,
) {
  return {
    type: 'undoRolloutManifest',
    ...ON_FAILURE.stop,
    ...workloadFields(context, target),
    numRevisionsBack,
  };
}

/** Undoes what this execution deployed when it did not verify; then the execution fails, rolled back or not. */
export function rollBackStages(
  { target }: Extract<Step, { kind: 'roll-back' }>,
  context: StepContext,
): StageDraft[] {
  return [
    {
      refId: `roll-back-${target.environment}`,
      name: `Roll ${target.environment} back`,
      ...undoFields(context, target, 1),
      stageEnabled: {
        type: 'expression',
        expression: `!(${verified(target)}) && ${deployHappened(target)}`,
      },
    },
    precondition({
      refId: `outcome-${target.environment}`,
      name: `Outcome in ${target.environment}`,
      expression: verified(target),
      failureMessage: `The release did not verify in ${target.environment}. If it was deployed, the release before it runs again.`,
    }),
  ];
}

/** Goes back as far as the person who started the pipeline said. */
export function undoStages(
  { target }: Extract<Step, { kind: 'undo' }>,
  context: StepContext,
): StageDraft[] {
  return [
    {
      refId: `roll-back-${target.environment}`,
      name: `Roll ${target.environment} back`,
      ...undoFields(context, target, "${#toInt(parameters['revision'])}"),
    },
  ];
}
