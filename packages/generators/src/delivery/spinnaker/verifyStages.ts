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

export function lookStageName({ environment }: Target): string {
  return `Look at ${environment}`;
}

export function verifyStageName({ environment }: Target): string {
  return `Verify ${environment}`;
}

/** Expression of the object that the look stage found; `null` when it found none. */
export function seenManifest(target: Target): string {
  return `#stage(${spelString(lookStageName(target))})['outputs']['manifest']`;
}

function workloadExpression(target: Target): string {
  const manifest = seenManifest(target);
  return target.workload.kind === 'deployment'
    ? `${manifest}['status']['unavailableReplicas'] == null && ${manifest}['status']['updatedReplicas'] == ${manifest}['status']['replicas']`
    : `${manifest}['spec']['suspend'] != true`;
}

/**
 * The look stage also hands the running image on: what it emits, with the digest, is what the next pipeline deploys.
 */
export function verifyStages(
  step: Extract<Step, { kind: 'verify' }>,
  context: StepContext,
): StageDraft[] {
  const { target, onFailure, settleSeconds } = step;
  const stages: StageDraft[] = [];
  if (settleSeconds > 0) {
    stages.push({
      refId: `settle-${target.environment}`,
      type: 'wait',
      name: `Let ${target.environment} settle`,
      ...ON_FAILURE.stop,
      waitTime: settleSeconds,
    });
  }
  stages.push(
    {
      refId: `look-${target.environment}`,
      type: 'findArtifactsFromResource',
      name: lookStageName(target),
      ...ON_FAILURE[onFailure],
      ...workloadFields(context, target),
    },
    precondition({
      refId: `verify-${target.environment}`,
      name: verifyStageName(target),
      onFailure,
      expression:
        onFailure === 'roll-back'
          ? `#stage(${spelString(
              deployStageName(target),
            )})['status'].toString() == 'SUCCEEDED' && ${workloadExpression(
              target,
            )}`
          : workloadExpression(target),
      failureMessage: `${target.workload.name} does not run as it should in ${target.environment}: look at its pods and their events.`,
    }),
  );
  return stages;
}
