import type { RepositoryRule } from '../model';
import { pipelinesOf } from '../pipelines/pipeline';
import { findingAt, fixOf, setValue } from '../pipelines/pipelineFinding';
import { changesCluster } from '../pipelines/stageTarget';

export const pipelineRunsAlone: RepositoryRule = {
  id: 'pipeline-runs-alone',
  title: 'A pipeline that deploys runs once at a time',
  why: 'Two executions at once deploy over each other: the older one may win, verify the pods of the newer one, or roll them back.',
  remediation: 'Set limitConcurrent to true.',
  severity: 'error',
  codes: ['runs-concurrently'],
  check(application) {
    return application.pipelines.length === 0
      ? undefined
      : pipelinesOf(application)
          .filter(
            ({ fields, stages }) =>
              // Spinnaker takes a field that is not there for false.
              fields.limitConcurrent !== true && stages.some(changesCluster),
          )
          .map(({ file }) =>
            findingAt(file, ['limitConcurrent'], {
              code: 'runs-concurrently',
              message:
                'The pipeline deploys, and several executions of it may run at once',
              fix: fixOf(
                file,
                'Set limitConcurrent to true',
                setValue(['limitConcurrent'], true),
              ),
            }),
          );
  },
};
