import type { ResolvedEnvironment } from '@freehold/application';
import type { ApplicationWorkspace } from '../../check/workspace';
import { isComputed, recordOf, textOf } from './jsonFields';
import type { PipelineStage } from './pipeline';

/** Where a stage acts, and which of its fields say so. */
export interface StageTarget {
  account: unknown;
  namespace: unknown;
  app: unknown;
  namespaceField: readonly string[];
  appField: readonly string[];
}

/** Looks at an object, and changes nothing. */
const LOOK = 'findArtifactsFromResource';

/** Stages that name an object of a cluster, or a selector of some. */
const BY_LOCATION: ReadonlySet<string> = new Set([
  'deleteManifest',
  'disableManifest',
  'enableManifest',
  LOOK,
  'patchManifest',
  'rollingRestartManifest',
  'scaleManifest',
  'undoRolloutManifest',
]);

const JOBS: ReadonlySet<string> = new Set(['runJobManifest', 'runJob']);

/** Stages after which something else runs in the cluster than before. */
const RELEASES: ReadonlySet<string> = new Set([
  'deployManifest',
  'patchManifest',
]);

/** Whether a stage brings a release to a cluster, so that it needs somebody's word. */
export function isRelease(stage: PipelineStage): boolean {
  return RELEASES.has(stage.type);
}

export function isJob(stage: PipelineStage): boolean {
  return JOBS.has(stage.type);
}

/** Where a stage acts; `undefined` for stages that act on no cluster. */
export function targetOf(stage: PipelineStage): StageTarget | undefined {
  const { type, fields } = stage;
  if (type === 'deployManifest') {
    return {
      account: fields.account,
      namespace: fields.namespaceOverride,
      app: recordOf(fields.moniker).app,
      namespaceField: ['namespaceOverride'],
      appField: ['moniker', 'app'],
    };
  }
  if (JOBS.has(type)) {
    const metadata = recordOf(recordOf(fields.manifest).metadata);
    return {
      account: fields.account ?? fields.credentials,
      namespace: fields.namespaceOverride ?? metadata.namespace,
      app: fields.application,
      namespaceField: ['manifest', 'metadata', 'namespace'],
      appField: ['application'],
    };
  }
  return BY_LOCATION.has(type)
    ? {
        account: fields.account,
        namespace: fields.location,
        app: fields.app,
        namespaceField: ['location'],
        appField: ['app'],
      }
    : undefined;
}

/** Whether something else is in a cluster after a stage than before. */
export function changesCluster(stage: PipelineStage): boolean {
  return stage.type !== LOOK && targetOf(stage) !== undefined;
}

/**
 * The environments in which a stage may act. What it computes when it runs could be any value, so that a stage of which
 * little is known may act in all of them.
 */
export function environmentsOf(
  stage: PipelineStage,
  { resolved }: ApplicationWorkspace,
): readonly ResolvedEnvironment[] {
  const target = targetOf(stage);
  if (!target || !resolved) {
    return [];
  }
  const fits = (written: unknown, value: string) =>
    textOf(written) === undefined || isComputed(written) || written === value;
  return resolved.environments.filter(
    ({ spinnakerAccount, namespace }) =>
      fits(target.account, spinnakerAccount) &&
      fits(target.namespace, namespace),
  );
}

/** Name of the one environment in which a stage acts, as findings carry it. */
export function inEnvironment(
  stage: PipelineStage,
  application: ApplicationWorkspace,
): { environment?: string } {
  const [environment, ...others] = environmentsOf(stage, application);
  return environment && others.length === 0
    ? { environment: environment.name }
    : {};
}

/** The production environment in which a stage may act. */
export function productionOf(
  stage: PipelineStage,
  application: ApplicationWorkspace,
): ResolvedEnvironment | undefined {
  return environmentsOf(stage, application).find(
    environment => environment.stage === 'production',
  );
}
