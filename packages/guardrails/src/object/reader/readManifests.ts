import { YAMLException, parseEvents } from 'js-yaml';
import type { Problem } from '@freehold/slo';
import type { CelJson } from '../../cel';
import { Composer, offsetOf } from './Composer';
import { LineIndex } from './LineIndex';
import { ManifestError } from './ManifestError';
import { ManifestPositions } from './ManifestPositions';
import { DEFAULT_MANIFEST_LIMITS } from './limits';
import type { ManifestLimits } from './limits';

/**
 * An object of the API as its file has it.
 *
 * @public
 */
export type ManifestObject = { readonly [key: string]: CelJson };

/**
 * One object of a file: a document of it, or an item of a list. It shares what aliases repeat, so it is only read.
 *
 * @public
 */
export interface ManifestDocument {
  object: ManifestObject;
  positions: ManifestPositions;
  /** Line on which the object starts, counted from 1. */
  line: number;
}

/** @public */
export interface ReadManifestsOptions {
  /** Path of the file from the root of the monorepo, named in the problems. */
  file?: string;
  limits?: Partial<ManifestLimits>;
}

/**
 * Reads a file of manifests as kubectl and the API server read it: YAML to JSON by the rules of `sigs.k8s.io/yaml`,
 * every document, and the items of a `List` as objects of their own. A file that cannot be read as a whole yields no
 * document, only the problem: half a file would look as if the rest were not there.
 *
 * @public
 */
export function readManifests(
  text: string,
  options: ReadManifestsOptions = {},
): { documents: ManifestDocument[]; problems: Problem[] } {
  const lines = new LineIndex(text);
  try {
    const limits = { ...DEFAULT_MANIFEST_LIMITS, ...options.limits };
    return { documents: read(text, lines, limits), problems: [] };
  } catch (error) {
    return {
      documents: [],
      problems: [toProblem(error, lines, options.file)],
    };
  }
}

function read(
  text: string,
  lines: LineIndex,
  limits: ManifestLimits,
): ManifestDocument[] {
  if (text.length > limits.characters) {
    throw new ManifestError(
      'manifest/too-large',
      `The file has ${text.length} characters; at most ${limits.characters} are read`,
      'Split the file: etcd takes no object above 1.5 MiB.',
    );
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    throw new ManifestError(
      'manifest/binary',
      'The file is binary: it contains a null byte',
      'Keep only text in the folders of manifests.',
      nul,
    );
  }
  const events = parseEvents(text, { maxDepth: limits.depth });
  const composer = new Composer(text, events, limits);
  const roots: Array<{ value: ManifestObject; start: number }> = [];
  while (!composer.done) {
    const first = composer.next + 1;
    const value = composer.document();
    if (value === null) {
      continue;
    }
    const start = Math.max(0, offsetOf(events[first]));
    if (!isObject(value)) {
      throw new ManifestError(
        'manifest/not-an-object',
        'A document of the file is no object: it has no apiVersion and kind',
        'Write a Kubernetes object, or separate documents with a line of ---.',
        start,
      );
    }
    roots.push({ value, start });
    if (roots.length > limits.documents) {
      throw new ManifestError(
        'manifest/too-many-documents',
        `The file has more than ${limits.documents} documents`,
        'Split the file.',
        start,
      );
    }
  }
  return roots.flatMap(({ value, start }, index) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const end = roots[index + 1]?.start ?? text.length;
    const range = { start, lineStart: start === 0 ? 0 : lineStart, end };
    return documentsOf(value, new ManifestPositions(text, lines, range));
  });
}

/** The objects of a document: kubectl applies the items of a list one by one. */
function documentsOf(
  value: ManifestObject,
  positions: ManifestPositions,
): ManifestDocument[] {
  const { items, kind } = value;
  if (!Array.isArray(items) || !String(kind).endsWith('List')) {
    return [{ object: value, positions, line: positions.start.line }];
  }
  return items.map((item: CelJson, index) => {
    const within = positions.within(['items', index]);
    const { line, offset } = within.valueAt([]);
    if (!isObject(item)) {
      throw new ManifestError(
        'manifest/not-an-object',
        `Item ${index} of the list is no object`,
        'Write a Kubernetes object, or remove the item.',
        offset,
      );
    }
    return { object: item, positions: within, line };
  });
}

function isObject(value: CelJson): value is ManifestObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toProblem(
  error: unknown,
  lines: LineIndex,
  file: string | undefined,
): Problem {
  const at = (offset: number | undefined) => {
    if (offset === undefined || offset < 0) {
      return {};
    }
    const { line, column } = lines.positionOf(offset);
    return { line, column };
  };
  const common = {
    severity: 'error',
    path: [],
    ...(file ? { file } : {}),
  } as const;
  if (error instanceof ManifestError) {
    return {
      ...common,
      code: error.code,
      message: error.message,
      remedy: error.remedy,
      ...at(error.offset),
    };
  }
  if (error instanceof YAMLException) {
    const isDepth = /depth|nest/i.test(error.reason);
    return {
      ...common,
      code: isDepth ? 'manifest/too-deep' : 'manifest/syntax',
      message: `The file is not YAML: ${error.reason}`,
      remedy: 'Mend the YAML at the place that is named.',
      ...at(error.mark?.position),
    };
  }
  throw error;
}
