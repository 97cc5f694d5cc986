import { showValue } from '@freehold/slo';
import type { ResolvedApplication } from '@freehold/application';
import type { ApplicationWorkspace } from '../../check/workspace';
import type { RepositoryRule, RuleFinding } from '../model';
import { textsOf } from '../pipelines/jsonFields';
import {
  pipelinesOf,
  type Pipeline,
  type PipelineStage,
} from '../pipelines/pipeline';
import { findingAt, fixOf, setValue } from '../pipelines/pipelineFinding';
import { environmentsOf, isRelease } from '../pipelines/stageTarget';

export const pipelineJudgmentsAreBounded: RepositoryRule = {
  id: 'pipeline-judgments-are-bounded',
  title: 'Judgments have roles, and expire',
  why: 'A judgment without roles is one that everybody who sees the pipeline may give. One that waits for days releases something that nobody remembers, and holds up everything behind it.',
  remediation:
    'Let the owner judge, and the SREs where the platform says so, within the time that platform.yaml gives.',
  severity: 'error',
  codes: [
    'without-roles',
    'role-foreign',
    'without-timeout',
    'timeout-too-long',
  ],
  check(application) {
    const { resolved } = application;
    return !resolved || application.pipelines.length === 0
      ? undefined
      : pipelinesOf(application).flatMap(pipeline =>
          pipeline.stages
            .filter(({ type }) => type === 'manualJudgment')
            .flatMap(stage => {
              const environment = judgedEnvironment(
                stage,
                pipeline,
                application,
              );
              return [
                ...checkRoles(pipeline, stage, resolved),
                ...checkTimeout(pipeline, stage, resolved),
              ].map(finding => ({
                ...finding,
                ...(environment && { environment: environment.name }),
              }));
            }),
        );
  },
};

/** The environment that waits for a judgment; production, where there are several. */
function judgedEnvironment(
  judgment: PipelineStage,
  { graph }: Pipeline,
  application: ApplicationWorkspace,
) {
  const releases = [...graph.after(judgment)].filter(isRelease);
  const environments = releases.flatMap(stage =>
    environmentsOf(stage, application),
  );
  return (
    environments.find(({ stage }) => stage === 'production') ?? environments[0]
  );
}

function checkRoles(
  { file }: Pipeline,
  { path, fields, shown }: PipelineStage,
  { delivery }: ResolvedApplication,
): RuleFinding[] {
  const field = [...path, 'selectedStageRoles'];
  const roles = textsOf(fields.selectedStageRoles);
  const fix = fixOf(
    file,
    `Let ${delivery.judgmentRoles.join(' and ')} judge`,
    setValue(field, delivery.judgmentRoles),
  );
  if (roles.length === 0) {
    return [
      findingAt(file, field, {
        code: 'without-roles',
        message: `Everybody may answer ${shown}`,
        fix,
      }),
    ];
  }
  const foreign = roles.filter(
    role => !delivery.judgmentRoles.includes(role.toLowerCase()),
  );
  return foreign.length === 0
    ? []
    : [
        findingAt(file, field, {
          code: 'role-foreign',
          message: `${showValue(
            foreign.join(', '),
          )} may answer ${shown}, and only ${delivery.judgmentRoles.join(
            ' and ',
          )} should`,
          fix,
        }),
      ];
}

function checkTimeout(
  { file }: Pipeline,
  { path, fields, shown }: PipelineStage,
  { delivery }: ResolvedApplication,
): RuleFinding[] {
  const field = [...path, 'stageTimeoutMs'];
  const { stageTimeoutMs } = fields;
  const longest = delivery.judgmentTimeoutSeconds * 1000;
  const isSet = typeof stageTimeoutMs === 'number' && stageTimeoutMs > 0;
  if (isSet && stageTimeoutMs <= longest) {
    return [];
  }
  return [
    findingAt(file, field, {
      code: isSet ? 'timeout-too-long' : 'without-timeout',
      ...(isSet && { severity: 'warning' as const }),
      message: isSet
        ? `${shown} waits ${hours(
            stageTimeoutMs,
          )}, and the platform allows ${hours(longest)}`
        : `${shown} has no timeout of its own, so that it waits for three days`,
      fix: fixOf(
        file,
        `Let the judgment expire after ${hours(longest)}`,
        setValue([...path, 'overrideTimeout'], true),
        setValue(field, longest),
      ),
    }),
  ];
}

function hours(ms: number): string {
  const count = Math.round((ms / 3_600_000) * 10) / 10;
  return `${count} ${count === 1 ? 'hour' : 'hours'}`;
}
