/**
 * Stage types that Orca knows for Kubernetes and for every provider. An unknown type is accepted when a pipeline is saved
 * and fails only when it runs.
 */
export const STAGE_TYPES: ReadonlySet<string> = new Set([
  'bakeManifest',
  'checkPreconditions',
  'concourse',
  'cleanupArtifacts',
  'deleteManifest',
  'deployManifest',
  'disableManifest',
  'enableManifest',
  'evaluateVariables',
  'findArtifactFromExecution',
  'findArtifactsFromResource',
  'gitlab',
  'googleCloudBuild',
  'jenkins',
  'kayentaCanary',
  'manualJudgment',
  'patchManifest',
  'pipeline',
  'rollingRestartManifest',
  'runJob',
  'runJobManifest',
  'savePipelinesFromArtifact',
  'scaleManifest',
  'script',
  'travis',
  'undoRolloutManifest',
  'wait',
  'waitForCondition',
  'webhook',
]);

/** Template renderers of the bake that Spinnaker refuses or is about to drop, with what to use instead. */
export const DEAD_TEMPLATE_RENDERERS: ReadonlyMap<string, string> = new Map([
  ['HELM2', 'HELM3'],
  ['KUSTOMIZE', 'KUSTOMIZE4'],
  ['KUSTOMIZE5', 'KUSTOMIZE4'],
]);
