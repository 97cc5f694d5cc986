import { DeploymentWindow, ResolvedApplication } from '@freehold/application';
import { Step, Target } from '../intent';
import { bakedArtifact, repositoryArtifact, requiredImage } from './artifacts';
import { ON_FAILURE, StageDraft, StepContext } from './stage';

/** Name of the deploy stage, which the expressions of later stages refer to. */
export function deployStageName({ environment }: Target): string {
  return `Deploy to ${environment}`;
}

function windowFields(window: DeploymentWindow | undefined) {
  return window
    ? {
        restrictExecutionDuringTimeWindow: true,
        restrictedExecutionWindow: {
          days: window.days,
          whitelist: [
            {
              startHour: window.startHour,
              startMin: 0,
              endHour: window.endHour,
              endMin: 0,
            },
          ],
        },
      }
    : {};
}

function manifestVersion(
  application: ResolvedApplication,
  release: 'image' | 'parameters',
): string {
  return release === 'image'
    ? application.delivery.branch
    : "${parameters['revision']}";
}

/** Render the folder as it stands, then apply it with the released image bound to it. */
export function deployStages(
  step: Extract<Step, { kind: 'deploy' }>,
  context: StepContext,
): StageDraft[] {
  const { application } = context;
  const { target, release } = step;
  const baked = bakedArtifact(context, target.environment);
  return [
    {
      refId: `bake-${target.environment}`,
      type: 'bakeManifest',
      name: `Bake the manifests of ${target.environment}`,
      ...ON_FAILURE.stop,
      templateRenderer: 'KUSTOMIZE4',
      outputName: baked.displayName,
      inputArtifact: repositoryArtifact(
        context,
        target.directory,
        manifestVersion(application, release),
      ),
      kustomizeFilePath: `${target.directory}/kustomization.yaml`,
      expectedArtifacts: [baked],
    },
    {
      refId: `deploy-${target.environment}`,
      type: 'deployManifest',
      name: deployStageName(target),
      ...ON_FAILURE[step.onFailure],
      account: target.account,
      cloudProvider: 'kubernetes',
      moniker: { app: application.name },
      // Whatever namespace somebody writes into a manifest, this application stays on its own plot.
      namespaceOverride: target.namespace,
      source: 'artifact',
      manifestArtifactId: baked.id,
      ...requiredImage(context, release),
      enableArtifactBinding: true,
      // Manifests are data: an expression in an environment variable or an annotation must not run.
      skipExpressionEvaluation: true,
      // Pods keep the labels that stand in the folder; Spinnaker would put its own name over `managed-by`.
      skipSpecTemplateLabels: true,
      trafficManagement: {
        enabled: false,
        options: { enableTraffic: false, services: [] },
      },
      ...windowFields(step.window),
    },
  ];
}
