import type { Problem } from '@freehold/application';
import { checkPipelines } from '@freehold/generators';
import { showValue } from '@freehold/slo';
import type { ApplicationWorkspace } from '../../check/workspace';
import { boundedFindings } from '../bounds/boundedFindings';
import type { RepositoryRule, RuleFinding } from '../model';
import { isComputed, textOf } from '../pipelines/jsonFields';
import { pipelinesOf, type PipelineTrigger } from '../pipelines/pipeline';
import { findingAt } from '../pipelines/pipelineFinding';
import { fieldTypes } from './fieldTypes';

const UNREADABLE: ReadonlySet<string> = new Set([
  'pipeline/too-large',
  'pipeline/not-json',
  'pipeline/not-object',
]);

export const pipelineStructure: RepositoryRule = {
  id: 'pipeline-structure',
  title: 'Pipelines hold together',
  why: 'Spinnaker saves nearly anything and finds out while it runs: an unknown stage type, a stage that waits for one that is gone, an artifact that nobody expects. A release then stops half-way, or never starts and nobody notices.',
  remediation: 'Mend the pipeline, or generate it anew.',
  severity: 'error',
  codes: [
    'too-large',
    'not-json',
    'not-object',
    'not-readable',
    'stages-invalid',
    'triggers-invalid',
    'name-missing',
    'name-duplicate',
    'ref-id-not-string',
    'ref-id-duplicate',
    'stage-name-missing',
    'stage-name-duplicate',
    'stage-type-unknown',
    'stage-enabled-empty',
    'template-renderer-unsupported',
    'requires-invalid',
    'requires-unknown',
    'cycle',
    'artifact-unresolved',
    'bake-output-invalid',
    'trigger-type-missing',
    'trigger-not-enabled',
    'trigger-unknown-pipeline',
    'trigger-foreign-pipeline',
    'stage-unknown-pipeline',
    'field-type-invalid',
  ],
  check(application) {
    const { pipelines } = application;
    if (pipelines.length === 0) {
      return undefined;
    }
    const files = new Map(pipelines.map(file => [file.file, file]));
    const foreign = foreignTriggers(application);
    const problems = checkPipelines(
      pipelines.map(({ file, text, value }) => ({ path: file, text, value })),
      {
        knownPipelineIds: [
          ...foreign.map(({ pipeline }) => pipeline),
          // One that does not hold together is there all the same, for those that wait for it.
          ...pipelines.flatMap(({ value }) => textOf(value?.id) ?? []),
        ],
      },
    );
    return boundedFindings([
      ...problems.flatMap(({ code, message, remedy, file, path }) => {
        const pipeline = files.get(file ?? '');
        return pipeline
          ? [
              findingAt(pipeline, path, {
                code: code.replace(/^pipeline\//, ''),
                message: message.replace(/\.$/, ''),
                remediation: remedy,
              }),
            ]
          : [];
      }),
      ...unreadable(application, problems),
      ...foreign.map(({ finding }) => finding),
      ...unknownPipelinesOfStages(application),
      ...pipelinesOf(application).flatMap(fieldTypes),
    ]);
  },
};

/** What no other rule has seen must not look as if none had anything against it. */
function unreadable(
  application: ApplicationWorkspace,
  problems: readonly Problem[],
): RuleFinding[] {
  const seen = new Set([
    ...pipelinesOf(application).map(({ file }) => file),
    ...application.pipelines.filter(({ file }) =>
      problems.some(
        problem => problem.file === file && UNREADABLE.has(problem.code),
      ),
    ),
  ]);
  return application.pipelines
    .filter(file => !seen.has(file))
    .map(file =>
      findingAt(file, [], {
        code: 'not-readable',
        message:
          'The file is nested too deeply, or has too many brackets in its texts, for the rules on pipelines to read it',
        remediation: 'Write the pipeline with less in one file.',
      }),
    );
}

/** Pipelines of other applications are not seen here. That somebody waits for one is worth knowing all the same. */
function foreignTriggers(
  application: ApplicationWorkspace,
): Array<{ pipeline: string; finding: RuleFinding }> {
  return pipelinesOf(application).flatMap(({ file, triggers }) =>
    triggers.flatMap(trigger => {
      const pipeline = foreignPipeline(trigger, application.name);
      return pipeline === undefined
        ? []
        : [
            {
              pipeline,
              finding: findingAt(file, [...trigger.path, 'pipeline'], {
                code: 'trigger-foreign-pipeline',
                severity: 'warning' as const,
                message: `The pipeline starts after one of the application ${showValue(
                  trigger.fields.application,
                )}, whose owner may rename or remove it at any time`,
                remediation:
                  'Start by what both have in common, an image or a message, or agree on it with the other owner.',
              }),
            },
          ];
    }),
  );
}

function foreignPipeline(
  { type, fields }: PipelineTrigger,
  own: string,
): string | undefined {
  const application = textOf(fields.application);
  return type === 'pipeline' && application !== undefined && application !== own
    ? textOf(fields.pipeline)
    : undefined;
}

function unknownPipelinesOfStages(
  application: ApplicationWorkspace,
): RuleFinding[] {
  const pipelines = pipelinesOf(application);
  const ids = new Set(pipelines.map(({ id }) => id));
  return pipelines.flatMap(({ file, stages }) =>
    stages
      .filter(
        ({ type, fields }) =>
          type === 'pipeline' &&
          (fields.application ?? application.name) === application.name &&
          !isComputed(fields.pipeline) &&
          !ids.has(textOf(fields.pipeline) ?? ''),
      )
      .map(({ path, fields, shown }) =>
        findingAt(file, [...path, 'pipeline'], {
          code: 'stage-unknown-pipeline',
          message: `${shown} runs the pipeline ${showValue(
            fields.pipeline,
          )}, which is not in the monorepo`,
          remediation: 'Name the id of an existing pipeline.',
        }),
      ),
  );
}
