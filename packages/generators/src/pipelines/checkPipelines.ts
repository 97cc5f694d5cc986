import { Problem } from '@freehold/application';
import { FileTree } from '../types';
import { excerpt, problem } from '../problem';
import { checkArtifacts } from './checkArtifacts';
import { checkStages, Report } from './checkStages';
import { checkTriggers } from './checkTriggers';
import {
  PipelineDocument,
  readPipelineDocument,
  text,
} from './pipelineDocument';

const PIPELINE_PATH =
  /^applications\/[^/]+\/spinnaker\/(?!application\.json$)[^/]+\.json$/;

/**
 * Whether a path of the monorepo is that of a Spinnaker pipeline.
 *
 * @public
 */
export function isPipelinePath(path: string): boolean {
  return PIPELINE_PATH.test(path);
}

/** @public */
export interface PipelineFile {
  path: string;
  text: string;
  /** What the text says, when somebody has parsed it already. */
  value?: unknown;
}

function filesOf(input: FileTree | readonly PipelineFile[]): PipelineFile[] {
  return 'values' in input && input instanceof Map
    ? [...input].flatMap(([path, content]) =>
        isPipelinePath(path) ? [{ path, text: content }] : [],
      )
    : [...(input as readonly PipelineFile[])];
}

function checkNames(
  { fields }: PipelineDocument,
  names: Map<string, string>,
  file: string,
  report: Report,
) {
  const application = text(fields.application);
  const name = text(fields.name);
  if (application === undefined || name === undefined) {
    report({
      code: 'pipeline/name-missing',
      path: [name === undefined ? 'name' : 'application'],
      message: `The pipeline has the application ${excerpt(
        fields.application,
      )} and the name ${excerpt(fields.name)}.`,
      remedy: 'Give both; Front50 refuses a pipeline without.',
    });
    return;
  }
  // Front50 compares names without case, within an application.
  const key = `${application.toLowerCase()}/${name.toLowerCase()}`;
  const other = names.get(key);
  if (other !== undefined) {
    report({
      code: 'pipeline/name-duplicate',
      path: ['name'],
      message: `The pipeline ${excerpt(name)} stands in ${other}, too.`,
      remedy: 'Name each pipeline of an application differently.',
    });
  }
  names.set(key, file);
}

/**
 * The structure of pipelines, which Spinnaker itself looks at only when it runs them: a graph without loose ends, known
 * stage types, artifacts and pipelines that exist. Takes a file tree, of which the pipelines are checked, or the files of
 * pipelines. Triggers may name the pipelines at hand and `knownPipelineIds`.
 *
 * @public
 */
export function checkPipelines(
  input: FileTree | readonly PipelineFile[],
  options: { knownPipelineIds?: Iterable<string> } = {},
): Problem[] {
  const problems: Problem[] = [];
  const readable: Array<{ file: string; pipeline: PipelineDocument }> = [];
  for (const { path: file, text: content, value } of filesOf(input)) {
    const reading = readPipelineDocument(content, value);
    if (reading.ok) {
      readable.push({ file, pipeline: reading.pipeline });
    } else {
      problems.push(
        problem({
          code: reading.code,
          file,
          message: reading.message,
          remedy: 'Restore the file, or generate it again.',
        }),
      );
    }
  }
  const knownIds = new Set(options.knownPipelineIds);
  for (const { pipeline } of readable) {
    const id = text(pipeline.fields.id);
    if (id !== undefined) {
      knownIds.add(id);
    }
  }
  const names = new Map<string, string>();
  for (const { file, pipeline } of readable) {
    const report: Report = fields =>
      problems.push(problem({ ...fields, file }));
    checkNames(pipeline, names, file, report);
    checkStages(pipeline, report);
    checkArtifacts(pipeline, report);
    checkTriggers(pipeline, knownIds, report);
  }
  return problems;
}
