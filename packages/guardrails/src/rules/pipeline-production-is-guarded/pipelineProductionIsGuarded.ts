import type { ResolvedApplication } from '@freehold/application';
import type { ApplicationWorkspace } from '../../check/workspace';
import type { RepositoryRule, RuleFinding } from '../model';
import { isConditional } from '../pipelines/failureHandling';
import { findingAt, fixOf, setValue } from '../pipelines/pipelineFinding';
import {
  productionReleases,
  type ProductionRelease,
} from '../pipelines/productionReleases';
import { environmentsOf, isRelease } from '../pipelines/stageTarget';
import { isRollBack, isStartedByPeople } from '../pipelines/startedByPeople';
import { isCanary, judgesOf } from './judges';
import { outsideWindow, windowFields } from './releaseWindow';
import { rollBackOf } from './rollBack';

export const pipelineProductionIsGuarded: RepositoryRule = {
  id: 'pipeline-production-is-guarded',
  title:
    'A release reaches production judged, in its window, and can be undone',
  why: 'What triggers a pipeline is a push. Between the push and the members of the site stand the judgment of a person or of a canary, the hours in which somebody is there to look, and the way back.',
  remediation: 'Generate the pipeline anew, or add what is missing.',
  severity: 'error',
  codes: [
    'without-judgment',
    'judgment-skipped',
    'without-window',
    'window-wider',
    'without-roll-back',
    'roll-back-unreachable',
    'without-earlier-stage',
  ],
  check(application) {
    const { resolved } = application;
    return !resolved || application.pipelines.length === 0
      ? undefined
      : productionReleases(application).flatMap(release => [
          ...checkJudgment(release, application),
          ...checkWindow(release, application, resolved),
          ...checkRollBack(release, application, resolved),
          ...checkEarlierStage(release, application, resolved),
        ]);
  },
};

function checkJudgment(
  release: ProductionRelease,
  application: ApplicationWorkspace,
): RuleFinding[] {
  const { pipeline, stage, environment } = release;
  const { holds, skipped } = judgesOf(release);
  if (
    holds ||
    isStartedByPeople(pipeline, application) ||
    isCanary(release, application)
  ) {
    return [];
  }
  return skipped
    ? [
        findingAt(pipeline.file, skipped.path, {
          code: 'judgment-skipped',
          environment: environment.name,
          message: isConditional(skipped)
            ? `${skipped.shown} is left out when its condition is not true, and ${stage.shown} starts all the same`
            : `${stage.shown} starts also when ${skipped.shown} says no`,
          remediation: isConditional(skipped)
            ? 'Remove stageEnabled from the judgment.'
            : 'Let the judgment end the pipeline (failPipeline true, continuePipeline false), or a precondition that asks for its outcome.',
        }),
      ]
    : [
        findingAt(pipeline.file, stage.path, {
          code: 'without-judgment',
          environment: environment.name,
          message: `${stage.shown} releases to ${environment.name}, and neither a person nor a canary judges before`,
          remediation:
            'Let a manual judgment or the analysis of a canary come before it.',
        }),
      ];
}

function checkWindow(
  { pipeline, stage, environment }: ProductionRelease,
  application: ApplicationWorkspace,
  { delivery, tier }: ResolvedApplication,
): RuleFinding[] {
  const { window } = delivery;
  // Whoever goes back does not wait until Monday.
  if (!window || isRollBack(pipeline, application)) {
    return [];
  }
  const { path, fields, shown } = stage;
  const restricted = fields.restrictExecutionDuringTimeWindow === true;
  const outside = restricted
    ? outsideWindow(fields.restrictedExecutionWindow, window)
    : undefined;
  if (restricted && outside === undefined) {
    return [];
  }
  const fix = fixOf(
    pipeline.file,
    `Wait for the window of tier ${tier}`,
    setValue([...path, 'restrictExecutionDuringTimeWindow'], true),
    setValue([...path, 'restrictedExecutionWindow'], windowFields(window)),
  );
  return [
    restricted
      ? findingAt(pipeline.file, [...path, 'restrictedExecutionWindow'], {
          code: 'window-wider',
          environment: environment.name,
          message: `The ${outside} in which ${shown} releases are more than those of tier ${tier}`,
          fix,
        })
      : findingAt(pipeline.file, path, {
          code: 'without-window',
          environment: environment.name,
          message: `${shown} releases to ${environment.name} at any time, and tier ${tier} has a window`,
          fix,
        }),
  ];
}

function checkRollBack(
  { pipeline, stage, environment }: ProductionRelease,
  application: ApplicationWorkspace,
  { profile }: ResolvedApplication,
): RuleFinding[] {
  if (
    isRollBack(pipeline, application) ||
    isCanary({ pipeline, stage, environment }, application)
  ) {
    return [];
  }
  const rollBack = rollBackOf(stage, pipeline, environment, application);
  switch (rollBack.kind) {
    case 'unreachable':
      return [
        findingAt(pipeline.file, rollBack.stage.path, {
          code: 'roll-back-unreachable',
          severity: 'warning',
          environment: environment.name,
          message: `${rollBack.stage.shown} starts only when nothing failed: every stage from ${stage.shown} on ends the execution`,
          remediation:
            'Let the pipeline go on after the release and its verification fail (failPipeline false, continuePipeline true), and fail it after the roll-back.',
        }),
      ];
    case 'none':
      return [
        findingAt(pipeline.file, stage.path, {
          code: 'without-roll-back',
          environment: environment.name,
          message: `Nothing takes ${environment.name} back when ${stage.shown} was a mistake`,
          remediation:
            profile === 'cronjob'
              ? 'Add a pipeline that people start, which deploys an earlier release.'
              : 'Add a stage that undoes the rollout, or a pipeline for it that people start.',
        }),
      ];
    default:
      return [];
  }
}

function checkEarlierStage(
  { pipeline, stage, environment }: ProductionRelease,
  application: ApplicationWorkspace,
  { environments }: ResolvedApplication,
): RuleFinding[] {
  const earlier = environments.filter(each => each.stage !== 'production');
  const startsByItself = pipeline.triggers.some(
    ({ enabled, type }) => enabled && type !== 'pipeline',
  );
  const before = [...pipeline.graph.before(stage)].some(
    each =>
      isRelease(each) &&
      environmentsOf(each, application).some(place => earlier.includes(place)),
  );
  return earlier.length === 0 || !startsByItself || before
    ? []
    : [
        findingAt(pipeline.file, ['triggers'], {
          code: 'without-earlier-stage',
          severity: 'warning',
          environment: environment.name,
          message: `A push sets off a release to ${
            environment.name
          } that was not in ${earlier.map(({ name }) => name).join(' or ')}`,
          remediation:
            'Start after the pipeline of the environment before, and take its image over.',
        }),
      ];
}
