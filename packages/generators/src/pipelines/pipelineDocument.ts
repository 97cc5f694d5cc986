import { isRecord } from '../problem';

/** A pipeline that parsed as far as its lists; everything in the lists is still unchecked. */
export interface PipelineDocument {
  fields: Record<string, unknown>;
  stages: Record<string, unknown>[];
  triggers: Record<string, unknown>[];
}

export type PipelineReading =
  | { ok: true; pipeline: PipelineDocument }
  | { ok: false; code: string; message: string };

/** Far above any real pipeline, and low enough that a hostile file does not stop a page. */
const MAX_CHARACTERS = 2_000_000;
const MAX_STAGES = 500;

function fail(code: string, message: string): PipelineReading {
  return { ok: false, code, message };
}

/**
 * Reads the JSON of a pipeline; never throws.
 *
 * @param parsed - its value, when somebody has parsed it already
 */
export function readPipelineDocument(
  content: string,
  parsed?: unknown,
): PipelineReading {
  if (content.length > MAX_CHARACTERS) {
    return fail('pipeline/too-large', 'The file is too large for a pipeline.');
  }
  let value = parsed;
  if (value === undefined) {
    try {
      value = JSON.parse(content);
    } catch {
      return fail('pipeline/not-json', 'The file is not JSON.');
    }
  }
  if (!isRecord(value)) {
    return fail('pipeline/not-object', 'The file is not a JSON object.');
  }
  const { stages, triggers = [] } = value;
  if (!Array.isArray(stages) || !stages.every(isRecord)) {
    return fail(
      'pipeline/stages-invalid',
      `'stages' is not a list of objects; Orca does not start such a pipeline.`,
    );
  }
  if (stages.length > MAX_STAGES) {
    return fail(
      'pipeline/too-large',
      `'stages' has more than ${MAX_STAGES} stages.`,
    );
  }
  if (!Array.isArray(triggers) || !triggers.every(isRecord)) {
    return fail(
      'pipeline/triggers-invalid',
      `'triggers' is not a list of objects.`,
    );
  }
  return { ok: true, pipeline: { fields: value, stages, triggers } };
}

/** The strings of a list; anything else counts as absent. */
export function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
