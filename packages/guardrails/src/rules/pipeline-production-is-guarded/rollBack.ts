import type { ResolvedEnvironment } from '@freehold/application';
import type { ApplicationWorkspace } from '../../check/workspace';
import { failureHandling } from '../pipelines/failureHandling';
import {
  pipelinesOf,
  type Pipeline,
  type PipelineStage,
} from '../pipelines/pipeline';
import { environmentsOf, isRelease } from '../pipelines/stageTarget';
import { isRollBack } from '../pipelines/startedByPeople';

const UNDO = 'undoRolloutManifest';

/** How a release goes back when it is bad. */
export type RollBack =
  | { kind: 'automatic' | 'by-people' | 'none' }
  /** It stands behind stages that end the execution when they fail, so that it starts only when nothing did. */
  | { kind: 'unreachable'; stage: PipelineStage };

export function rollBackOf(
  release: PipelineStage,
  pipeline: Pipeline,
  environment: ResolvedEnvironment,
  application: ApplicationWorkspace,
): RollBack {
  const { graph, stages } = pipeline;
  const after = graph.after(release);
  const undo = stages.filter(
    stage => after.has(stage) && undoes(stage, environment, application),
  );
  const unreachable = undo.find(stage => {
    const before = graph.before(stage);
    const between = [release, ...[...after].filter(each => before.has(each))];
    return between.every(each => failureHandling(each) !== 'ignore');
  });
  if (unreachable) {
    return { kind: 'unreachable', stage: unreachable };
  }
  if (undo.length > 0) {
    return { kind: 'automatic' };
  }
  return goneBackByPeople(application).has(environment)
    ? { kind: 'by-people' }
    : { kind: 'none' };
}

const known = new WeakMap<
  ApplicationWorkspace,
  ReadonlySet<ResolvedEnvironment>
>();

/** The environments for which there is a pipeline that people start to go back. */
function goneBackByPeople(
  application: ApplicationWorkspace,
): ReadonlySet<ResolvedEnvironment> {
  let environments = known.get(application);
  if (!environments) {
    environments = new Set(
      pipelinesOf(application)
        .filter(pipeline => isRollBack(pipeline, application))
        .flatMap(({ stages }) => stages)
        .filter(stage => stage.type === UNDO || isRelease(stage))
        .flatMap(stage => environmentsOf(stage, application)),
    );
    known.set(application, environments);
  }
  return environments;
}

function undoes(
  stage: PipelineStage,
  environment: ResolvedEnvironment,
  application: ApplicationWorkspace,
): boolean {
  return (
    stage.type === UNDO &&
    environmentsOf(stage, application).includes(environment)
  );
}
