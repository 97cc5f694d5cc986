import type { RepositoryRule, RuleFinding } from '../model';
import { failureHandling } from '../pipelines/failureHandling';
import { recordOf, recordsOf, textOf } from '../pipelines/jsonFields';
import {
  pipelinesOf,
  type Pipeline,
  type PipelineStage,
} from '../pipelines/pipeline';
import { findingAt } from '../pipelines/pipelineFinding';

/** Stages that take pods away. */
const CLEAN_UP: ReadonlySet<string> = new Set([
  'cleanupArtifacts',
  'deleteManifest',
  'disableManifest',
  'scaleManifest',
]);

/** What Kayenta cannot start without. */
const NEEDED = [
  'canaryConfigId',
  'metricsAccountName',
  'storageAccountName',
] as const;

export const pipelineCanaryCleansUp: RepositoryRule = {
  id: 'pipeline-canary-cleans-up',
  title: 'A canary can be analysed, and goes away whatever it showed',
  why: 'A canary that failed is what must not stay: without a clean-up that also runs after a failure it goes on answering members, and its baseline with it.',
  remediation:
    'Delete baseline and canary behind the analysis, let the analysis not end the execution (failPipeline false, continuePipeline true), and fail it afterwards.',
  severity: 'error',
  codes: [
    'without-clean-up',
    'clean-up-skipped',
    'analysis-incomplete',
    'thresholds-invalid',
  ],
  check(application) {
    return application.pipelines.length === 0
      ? undefined
      : pipelinesOf(application).flatMap(pipeline =>
          pipeline.stages
            .filter(({ type }) => type === 'kayentaCanary')
            .flatMap(stage => [
              ...checkCleanUp(pipeline, stage),
              ...checkAnalysis(pipeline, stage),
            ]),
        );
  },
};

function checkCleanUp(
  { file, graph }: Pipeline,
  canary: PipelineStage,
): RuleFinding[] {
  const cleanUps = [...graph.after(canary)].filter(({ type }) =>
    CLEAN_UP.has(type),
  );
  if (cleanUps.length === 0) {
    return [
      findingAt(file, canary.path, {
        code: 'without-clean-up',
        message: `Nothing takes baseline and canary away behind ${canary.shown}`,
      }),
    ];
  }
  const after = graph.after(canary);
  const runsAnyway = cleanUps.some(cleanUp => {
    const before = graph.before(cleanUp);
    return [canary, ...after].every(
      stage =>
        (stage !== canary && !before.has(stage)) ||
        failureHandling(stage) === 'ignore',
    );
  });
  return runsAnyway
    ? []
    : [
        findingAt(file, canary.path, {
          code: 'clean-up-skipped',
          message: `${cleanUps[0].shown} does not start when ${canary.shown} fails, or a stage between the two does`,
        }),
      ];
}

function checkAnalysis(
  { file }: Pipeline,
  { path, fields, shown }: PipelineStage,
): RuleFinding[] {
  const config = recordOf(fields.canaryConfig);
  const at = [...path, 'canaryConfig'];
  const missing = [
    ...NEEDED.filter(field => textOf(config[field]) === undefined),
    ...(isLive(fields.analysisType) &&
    textOf(config.lifetimeDuration) === undefined
      ? ['lifetimeDuration']
      : []),
    ...(recordsOf(config.scopes).length === 0 ? ['scopes'] : []),
  ];
  if (missing.length > 0) {
    return [
      findingAt(file, [...at, missing[0]], {
        code: 'analysis-incomplete',
        message: `${shown} has no ${missing.join(', no ')}`,
        remediation:
          'Complete canaryConfig; Kayenta starts no analysis without.',
      }),
    ];
  }
  const { pass, marginal } = recordOf(config.scoreThresholds);
  const [passes, marginals] = [Number(pass), Number(marginal)];
  return marginals >= 0 && marginals <= passes && passes <= 100
    ? []
    : [
        findingAt(file, [...at, 'scoreThresholds'], {
          code: 'thresholds-invalid',
          message: `${shown} has thresholds that no score from 0 to 100 can pass in order`,
          remediation:
            'Write marginal and pass, each from 0 to 100, and marginal not above pass.',
        }),
      ];
}

/** An analysis of the past has a start and an end in its scopes. */
function isLive(analysisType: unknown): boolean {
  return analysisType !== 'retrospective';
}
