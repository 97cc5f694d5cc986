import { showValue } from '@freehold/slo';
import type { ResolvedApplication } from '@freehold/application';
import type { ApplicationWorkspace } from '../../check/workspace';
import { boundedFindings } from '../bounds/boundedFindings';
import type { RepositoryRule, RuleFinding } from '../model';
import { isComputed, textOf } from '../pipelines/jsonFields';
import {
  pipelinesOf,
  type Pipeline,
  type PipelineStage,
} from '../pipelines/pipeline';
import { findingAt, fixOf, setValue } from '../pipelines/pipelineFinding';
import { targetOf, type StageTarget } from '../pipelines/stageTarget';

export const pipelineTargetsOwnNamespace: RepositoryRule = {
  id: 'pipeline-targets-own-namespace',
  title: 'Pipelines act in the namespaces of their application',
  why: 'Spinnaker deploys with rights in the whole cluster: what a stage names decides where it acts, and no RoleBinding stops it. A wrong account or namespace changes the application of another team.',
  remediation:
    'Name an account and a namespace in which the platform lets this application run.',
  severity: 'error',
  codes: [
    'account-foreign',
    'namespace-foreign',
    'namespace-missing',
    'target-computed',
    'application-foreign',
  ],
  check(application) {
    const { resolved } = application;
    return !resolved || application.pipelines.length === 0
      ? undefined
      : boundedFindings(
          pipelinesOf(application).flatMap(pipeline =>
            pipeline.stages.flatMap(stage => {
              const target = targetOf(stage);
              return target
                ? [
                    ...checkPlace(pipeline, stage, target, resolved),
                    ...checkApp(pipeline, stage, target, application),
                  ]
                : [];
            }),
          ),
        );
  },
};

function checkPlace(
  { file }: Pipeline,
  stage: PipelineStage,
  { account, namespace, namespaceField }: StageTarget,
  { environments }: ResolvedApplication,
): RuleFinding[] {
  const { path } = stage;
  const computed = [
    { value: account, field: ['account'] },
    { value: namespace, field: namespaceField },
  ].find(({ value }) => isComputed(value));
  if (computed) {
    return [
      findingAt(file, [...path, ...computed.field], {
        code: 'target-computed',
        message: `Nobody can tell where ${
          stage.shown
        } acts until it runs: ${showValue(computed.value)}`,
        remediation:
          'Write the account and the namespace out, with a stage for each.',
      }),
    ];
  }
  const there = environments.filter(
    ({ spinnakerAccount }) => spinnakerAccount === account,
  );
  if (there.length === 0) {
    return [
      findingAt(file, [...path, 'account'], {
        code: 'account-foreign',
        message: `${stage.shown} acts with ${
          textOf(account) === undefined
            ? 'no account'
            : `the account ${showValue(account)}`
        }, and the application runs on ${accountsOf(environments)}`,
      }),
    ];
  }
  if (there.some(environment => environment.namespace === namespace)) {
    return [];
  }
  const [environment] = there;
  const isMissing = textOf(namespace) === undefined;
  const at = [...path, ...namespaceField];
  return [
    findingAt(file, at, {
      code: isMissing ? 'namespace-missing' : 'namespace-foreign',
      environment: environment.name,
      message: isMissing
        ? `${stage.shown} names no namespace, so that the manifests decide where it acts`
        : `${stage.shown} acts in the namespace ${showValue(
            namespace,
          )}, and that of the application is ${there
            .map(each => each.namespace)
            .join(' or ')}`,
      ...(there.length === 1 && {
        fix: fixOf(
          file,
          `Set ${namespaceField.join('.')} to ${environment.namespace}`,
          setValue(at, environment.namespace),
        ),
      }),
    }),
  ];
}

function accountsOf(environments: ResolvedApplication['environments']) {
  const accounts = environments.map(({ spinnakerAccount }) => spinnakerAccount);
  return [...new Set(accounts)].join(', ');
}

/** Spinnaker shows what a stage did under the application that it names. */
function checkApp(
  { file }: Pipeline,
  stage: PipelineStage,
  { app, appField }: StageTarget,
  { name }: ApplicationWorkspace,
): RuleFinding[] {
  const { path } = stage;
  return app === undefined || app === name
    ? []
    : [
        findingAt(file, [...path, ...appField], {
          code: 'application-foreign',
          message: `${stage.shown} acts for the application ${showValue(app)}`,
          fix: fixOf(
            file,
            `Set ${appField.join('.')} to ${name}`,
            setValue([...path, ...appField], name),
          ),
        }),
      ];
}
