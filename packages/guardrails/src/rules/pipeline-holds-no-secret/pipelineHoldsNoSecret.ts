import { formatPath } from '@freehold/slo';
import { boundedFindings } from '../bounds/boundedFindings';
import type { RepositoryRule } from '../model';
import type { JsonPath } from '../pipelines/artifacts';
import { pipelinesOf, type Pipeline } from '../pipelines/pipeline';
import { findingAt } from '../pipelines/pipelineFinding';
import { secretsWithin } from './secretsWithin';

/** Stages into which people write values of their own. */
const FREE_FORM: ReadonlySet<string> = new Set([
  'concourse',
  'deployManifest',
  'evaluateVariables',
  'gitlab',
  'googleCloudBuild',
  'jenkins',
  'patchManifest',
  'pipeline',
  'runJob',
  'runJobManifest',
  'script',
  'travis',
  'webhook',
]);

/** Messages name the place and never the value: reports are read by more people than the file. */
export const pipelineHoldsNoSecret: RepositoryRule = {
  id: 'pipeline-holds-no-secret',
  title: 'No secret stands in a pipeline',
  why: 'Everybody who reads the monorepo, and everybody who sees an execution in Spinnaker, reads what stands in a pipeline. What was committed once stays in the history of git.',
  remediation:
    'Refer to the secret (encrypted:secrets-manager!..., or a Secret of the cluster) and replace it where it is used: it is known now.',
  severity: 'error',
  codes: ['secret-in-trigger', 'secret-in-parameter', 'secret-in-stage'],
  check(application) {
    return application.pipelines.length === 0
      ? undefined
      : boundedFindings(
          pipelinesOf(application).flatMap(pipeline =>
            placesOf(pipeline).map(({ code, path }) =>
              findingAt(pipeline.file, path, {
                code,
                message: `${formatPath(path)} holds a secret in plain text`,
              }),
            ),
          ),
        );
  },
};

function placesOf({
  fields,
  triggers,
  stages,
}: Pipeline): Array<{ code: string; path: JsonPath }> {
  const found = (code: string, paths: readonly JsonPath[]) =>
    paths.map(path => ({ code, path }));
  return [
    ...triggers.flatMap(trigger =>
      found('secret-in-trigger', secretsWithin(trigger.fields, trigger.path)),
    ),
    ...found(
      'secret-in-parameter',
      secretsWithin(fields.parameterConfig, ['parameterConfig']),
    ),
    ...stages
      .filter(({ type }) => FREE_FORM.has(type))
      .flatMap(stage =>
        found('secret-in-stage', secretsWithin(stage.fields, stage.path)),
      ),
  ];
}
