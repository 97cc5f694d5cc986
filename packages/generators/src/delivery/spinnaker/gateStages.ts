import { Step, Target } from '../intent';
import { IMAGE_VARIABLE, imageExpression } from './artifacts';
import {
  ON_FAILURE,
  precondition,
  spelString,
  StageDraft,
  StepContext,
  workloadFields,
} from './stage';

const RUNNING_STAGE = 'Find the running image';

/** A pushed image, in whatever way the trigger names it. */
const PUSHED_IMAGE = "trigger['artifacts'].^[type == 'docker/image']";

/**
 * A docker trigger names a tag and, beside it, the digest. Only the digest stays what it is, so it is put in the tag's
 * place; a change of manifests brings no image, and releases what runs.
 */
export function pinImageStages(
  { target }: { target: Target },
  context: StepContext,
): StageDraft[] {
  const { application } = context;
  return [
    {
      refId: 'find-running',
      type: 'findArtifactsFromResource',
      name: RUNNING_STAGE,
      ...ON_FAILURE.stop,
      ...workloadFields(context, target),
      stageEnabled: {
        type: 'expression',
        expression: `trigger['digest'] == null && ${PUSHED_IMAGE} == null`,
      },
    },
    {
      refId: 'pin-image',
      type: 'evaluateVariables',
      name: 'Pin the image',
      ...ON_FAILURE.stop,
      failOnFailedExpressions: true,
      variables: [
        {
          key: IMAGE_VARIABLE,
          value: `\${trigger['digest'] != null ? ${spelString(
            `${application.image}@`,
          )} + trigger['digest'] : (${PUSHED_IMAGE} != null ? ${PUSHED_IMAGE}['reference'] : #stage(${spelString(
            RUNNING_STAGE,
          )})['outputs']['artifacts'].^[type == 'docker/image' && name == ${spelString(
            application.image,
          )}]['reference'])}`,
        },
      ],
    },
  ];
}

export function requireDigestStages(context: StepContext): StageDraft[] {
  return [
    precondition({
      refId: 'require-digest',
      name: 'Require a digest',
      expression: `${imageExpression(
        context,
      )} matches '.+@sha256:[0-9a-f]{64}'`,
      failureMessage:
        'The release is a tag, which can mean another image tomorrow. Release a digest: let the registry account track digests (trackDigests), or push the image again.',
    }),
  ];
}

export function requireParametersStages({
  parameters,
}: Extract<Step, { kind: 'require-parameters' }>): StageDraft[] {
  return [
    precondition({
      refId: 'require-parameters',
      name: 'Check the parameters',
      expression: parameters
        .map(
          ({ name, pattern }) =>
            `parameters[${spelString(name)}] matches ${spelString(pattern)}`,
        )
        .join(' && '),
      failureMessage: `Fill in ${parameters
        .map(({ label }) => label)
        .join(', ')} as the form describes.`,
    }),
  ];
}

export function judgmentStages(
  step: Extract<Step, { kind: 'judgment' }>,
  { application }: StepContext,
): StageDraft[] {
  const environments = step.environments.join(', ');
  return [
    {
      refId: 'judgment',
      type: 'manualJudgment',
      name: `Release to ${environments}?`,
      ...ON_FAILURE.stop,
      // Orca evaluates expressions in here, so nothing that a person wrote freely may stand in it.
      instructions: `Releases ${application.name} (tier ${application.tier}, ${application.owner.team}) to ${environments}. Is it good in the environments before?`,
      judgmentInputs: [],
      selectedStageRoles: step.roles,
      propagateAuthenticationContext: false,
      overrideTimeout: true,
      stageTimeoutMs: step.timeoutSeconds * 1000,
      sendNotifications: true,
      notifications: application.delivery.notifications.map(
        ({ type, address }) => ({
          type,
          address,
          level: 'stage',
          when: ['manualJudgment'],
        }),
      ),
    },
  ];
}
