import { showValue } from '@freehold/slo';
import type { RepositoryRule, RuleFinding } from '../model';
import { textOf } from '../pipelines/jsonFields';
import {
  pipelinesOf,
  type Pipeline,
  type PipelineStage,
} from '../pipelines/pipeline';
import { findingAt } from '../pipelines/pipelineFinding';
import { webhookCall } from './webhookHost';

export const pipelineWebhooksAreReachable: RepositoryRule = {
  id: 'pipeline-webhooks-are-reachable',
  title: 'Webhook stages call a host that Spinnaker lets them call',
  why: 'Spinnaker refuses to call localhost, bare addresses and hosts of its own network, and finds out in the middle of a release. A URL that is put together when it runs can lead anywhere, and one without TLS is read on the way.',
  remediation: 'Call a public name over https, written out in the pipeline.',
  severity: 'error',
  codes: ['host-refused', 'host-computed', 'url-invalid', 'not-encrypted'],
  check(application) {
    return application.pipelines.length === 0
      ? undefined
      : pipelinesOf(application).flatMap(pipeline =>
          pipeline.stages
            .filter(({ type }) => type === 'webhook')
            .flatMap(stage => checkStage(pipeline, stage)),
        );
  },
};

function checkStage(
  { file }: Pipeline,
  { path, fields, shown }: PipelineStage,
): RuleFinding[] {
  const field = [...path, 'url'];
  const url = textOf(fields.url);
  const call = webhookCall(url ?? '');
  switch (call.kind) {
    case 'refused':
      return [
        findingAt(file, field, {
          code: 'host-refused',
          message: `Spinnaker refuses to call ${showValue(
            call.host,
          )} in ${shown}`,
        }),
      ];
    case 'computed':
      return [
        findingAt(file, field, {
          code: 'host-computed',
          severity: 'warning',
          message: `Nobody can tell whom ${shown} calls until it runs`,
        }),
      ];
    case 'invalid':
      return [
        findingAt(file, field, {
          code: 'url-invalid',
          message:
            url === undefined
              ? `${shown} has no URL to call`
              : `${shown} has the URL ${showValue(
                  url,
                )}, which cannot be called`,
        }),
      ];
    default:
      return call.isEncrypted
        ? []
        : [
            findingAt(file, field, {
              code: 'not-encrypted',
              severity: 'warning',
              message: `${shown} calls ${showValue(call.host)} without TLS`,
            }),
          ];
  }
}
