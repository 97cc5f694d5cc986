import { isRecord } from '../problem';
import {
  PipelineDocument,
  readPipelineDocument,
  strings,
  text,
} from './pipelineDocument';
import { stageSummary } from './stageSummary';

/**
 * A pipeline as a drawing needs it.
 *
 * @public
 */
export interface PipelineSummary {
  name: string;
  description?: string;
  triggers: Array<{ type: string; description: string; enabled: boolean }>;
  stages: Array<{
    refId: string;
    name: string;
    type: string;
    /** refIds of stages that exist; an edge to nowhere cannot be drawn. */
    requires: string[];
    /** One line in words: which roles judge, which window, which account. */
    summary?: string;
  }>;
  /** Why the pipeline cannot be read, or cannot be read in full. */
  problem?: string;
}

/** File name without folder and ending, for a file whose own name is unreadable. */
function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
}

/** Names of expected artifacts by id: a git trigger with one fires for that file only. */
function artifactNames({ fields }: PipelineDocument): Map<string, string> {
  const names = new Map<string, string>();
  if (Array.isArray(fields.expectedArtifacts)) {
    for (const artifact of fields.expectedArtifacts.filter(isRecord)) {
      const id = text(artifact.id);
      const name = text(artifact.displayName);
      if (id && name) {
        names.set(id, name);
      }
    }
  }
  return names;
}

/** The files that a trigger watches: their folder, when they all are in one. */
function placeOf(files: string[]): string {
  const folders = new Set(
    files.map(file => file.slice(0, file.lastIndexOf('/'))),
  );
  const [folder] = folders;
  return folders.size === 1 && files.length > 1 && folder
    ? folder
    : files.join(', ');
}

function triggerWords(
  trigger: Record<string, unknown>,
  artifacts: ReadonlyMap<string, string>,
): string {
  const join = (...parts: unknown[]) =>
    parts.map(text).filter(Boolean).join('/');
  switch (trigger.type) {
    case 'docker':
      return `new image ${join(trigger.registry, trigger.repository)}`;
    case 'git': {
      const files = strings(trigger.expectedArtifactIds).flatMap(
        id => artifacts.get(id) ?? [],
      );
      const repository = `${join(trigger.project, trigger.slug)} ${
        text(trigger.branch) ?? ''
      }`.trim();
      return files.length > 0
        ? `change of ${placeOf(files)} in ${repository}`
        : `push to ${repository}`;
    }
    case 'pipeline':
      return `after another pipeline of ${
        text(trigger.application) ?? 'an application'
      }`;
    case 'cron':
      return `at ${text(trigger.cronExpression) ?? 'set times'}`;
    case 'webhook':
      return `webhook ${text(trigger.source) ?? ''}`.trim();
    default:
      return text(trigger.type) ?? 'unknown';
  }
}

/**
 * Reads a pipeline that anybody may have written. Never throws: what cannot be read says so in `problem`.
 *
 * @public
 */
export function readPipeline(path: string, content: string): PipelineSummary {
  const reading = readPipelineDocument(content);
  if (!reading.ok) {
    return {
      name: fileName(path),
      triggers: [],
      stages: [],
      problem: reading.message,
    };
  }
  const { pipeline } = reading;
  const artifacts = artifactNames(pipeline);
  const named = pipeline.stages.filter(stage => text(stage.refId));
  const refIds = new Set(strings(named.map(({ refId }) => refId)));
  const description = text(pipeline.fields.description);
  return {
    name: text(pipeline.fields.name) ?? fileName(path),
    ...(description && { description }),
    triggers: pipeline.triggers.map(trigger => ({
      type: text(trigger.type) ?? 'unknown',
      description: triggerWords(trigger, artifacts),
      enabled: trigger.enabled === true,
    })),
    stages: named.map(stage => {
      const refId = String(stage.refId);
      const summary = stageSummary(stage);
      return {
        refId,
        name: text(stage.name) ?? refId,
        type: text(stage.type) ?? 'unknown',
        requires: strings(stage.requisiteStageRefIds).filter(id =>
          refIds.has(id),
        ),
        ...(summary && { summary }),
      };
    }),
    ...(refIds.size < pipeline.stages.length && {
      problem: 'Some stages have no refId of their own, so they are not drawn.',
    }),
  };
}
