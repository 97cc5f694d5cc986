import { EnvironmentStage, ResolvedApplication } from '@freehold/application';
import { DeliveryIntent, PipelineIntent, Step, Target } from './intent';
import { rollbackPipeline } from './rollbackIntent';
import { hasRevisions, targetOf, verifyStep } from './target';

const STAGES: readonly EnvironmentStage[] = [
  'develop',
  'staging',
  'production',
];

function deploySteps(
  application: ResolvedApplication,
  stage: EnvironmentStage,
  targets: Target[],
): Step[] {
  const { delivery } = application;
  return targets.flatMap((place): Step[] => {
    const rollsBack = stage === 'production' && hasRevisions(place);
    const onFailure = rollsBack ? 'roll-back' : 'stop';
    return [
      {
        kind: 'deploy',
        target: place,
        window: stage === 'production' ? delivery.window : undefined,
        onFailure,
        release: 'image',
      },
      verifyStep(place, onFailure),
      ...(rollsBack ? [{ kind: 'roll-back' as const, target: place }] : []),
    ];
  });
}

function deployPipeline(
  application: ResolvedApplication,
  stage: EnvironmentStage,
  targets: Target[],
  options: { previous?: string; filesOf: (target: Target) => string[] },
): PipelineIntent {
  const { delivery } = application;
  const steps: Step[] = [];
  if (!options.previous) {
    steps.push({ kind: 'pin-image', target: targets[0] });
  }
  steps.push({ kind: 'require-digest' });
  if (stage === 'production') {
    steps.push({
      kind: 'judgment',
      environments: targets.map(({ environment }) => environment),
      roles: delivery.judgmentRoles,
      timeoutSeconds: delivery.judgmentTimeoutSeconds,
    });
  }
  return {
    id: `deploy-${stage}`,
    description: `Deploys ${application.name} to ${targets
      .map(({ environment }) => environment)
      .join(', ')}.`,
    start: options.previous
      ? { kind: 'after', pipeline: options.previous }
      : { kind: 'change', files: targets.flatMap(options.filesOf) },
    steps: [...steps, ...deploySteps(application, stage, targets)],
  };
}

/**
 * One pipeline for each stage that has an environment, each set off by the one before; the first by a change. Roll-back
 * exists where there is production. `filesOf` names the manifests of an environment's folder.
 */
export function deliveryIntent(
  application: ResolvedApplication,
  filesOf: (directory: string) => string[],
): DeliveryIntent {
  const pipelines: PipelineIntent[] = [];
  for (const stage of STAGES) {
    const targets = application.environments
      .filter(environment => environment.stage === stage)
      .map(environment => targetOf(application, environment));
    if (targets.length > 0) {
      pipelines.push(
        deployPipeline(application, stage, targets, {
          previous: pipelines.at(-1)?.id,
          filesOf: ({ directory }) => filesOf(directory),
        }),
      );
      if (stage === 'production') {
        pipelines.push(rollbackPipeline(application, targets));
      }
    }
  }
  return { application: application.name, pipelines };
}
