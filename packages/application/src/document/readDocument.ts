import { Document, LineCounter, parseAllDocuments, YAMLError } from 'yaml';
import type { Problem } from '../problem';
import { escapeUnprintable } from './describe';
import { Positions } from './positions';
import { ProblemList } from './problemList';
import { guardText } from './textGuards';
import { toPlainData } from './toPlainData';

export interface ReadOptions {
  file?: string;
  /** Largest document that is read, in characters. */
  maxLength: number;
}

export type ReadResult =
  | {
      ok: true;
      data: Record<string, unknown>;
      positions: Positions;
      problems: ProblemList;
    }
  | { ok: false; problems: Problem[] };

/**
 * Reads one YAML 1.2 document that is a mapping of plain data, and where each value stands. Everything that YAML can do
 * beyond that (several documents, anchors, tags, directives, keys that are not text) is refused, because it hides from a
 * reviewer what a reader of the file will get.
 */
export function readDocument(text: string, options: ReadOptions): ReadResult {
  const lines = new LineCounter();
  const positions = new Positions(lines);
  const problems = new ProblemList(options.file);

  for (const { offset, ...finding } of guardText(text, options)) {
    const before = text.slice(0, Math.min(offset, options.maxLength));
    problems.add({ ...finding, position: positionAfter(before) });
  }
  if (problems.hasErrors) {
    return { ok: false, problems: problems.toArray() };
  }

  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    compat: 'yaml-1.1',
    strict: true,
    // Duplicate keys are found in toPlainData, which compares each key once instead of with all others.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'error',
  });
  if (documents.length === 0) {
    problems.add(empty(positions));
    return { ok: false, problems: problems.toArray() };
  }
  const [document, second] = documents;
  if (second) {
    problems.add({
      code: 'yaml/multiple-documents',
      message: 'The file contains several documents',
      remedy: 'Keep one document and remove the `---` between them.',
      position: positions.ofOffset(second.range[0]),
    });
  }
  for (const error of document.errors) {
    problems.add(syntaxProblem(error, positions));
  }
  checkDirectives(document, problems, positions);
  if (problems.hasErrors) {
    return { ok: false, problems: problems.toArray() };
  }
  const data = toPlainData(document, positions, problems);
  if (data === null && !problems.hasErrors) {
    problems.add(empty(positions));
  } else if (!isMapping(data)) {
    problems.add({
      code: 'yaml/not-a-mapping',
      message: 'The document is not a mapping',
      remedy: 'Begin with `apiVersion:` and `kind:`.',
      position: positions.ofValue([]),
    });
  }
  return problems.hasErrors || !isMapping(data)
    ? { ok: false, problems: problems.toArray() }
    : { ok: true, data, positions, problems };
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function empty(positions: Positions) {
  return {
    code: 'yaml/empty',
    message: 'The document is empty',
    remedy: 'Begin with `apiVersion:` and `kind:`.',
    position: positions.ofOffset(0),
  };
}

function syntaxProblem(error: YAMLError, positions: Positions) {
  const position = positions.ofOffset(error.pos[0]);
  if (error.code === 'TAB_AS_INDENT') {
    return {
      code: 'yaml/tab',
      message: 'A tab is used as indentation',
      remedy: 'Indent with spaces.',
      position,
    };
  }
  return {
    code: 'yaml/syntax',
    message: `Not valid YAML: ${escapeUnprintable(error.message).slice(
      0,
      200,
    )}`,
    remedy: 'Correct the line; an editor with YAML support shows the place.',
    position,
  };
}

function checkDirectives(
  document: Document.Parsed,
  problems: ProblemList,
  positions: Positions,
): void {
  const directives = document.directives;
  const tags = Object.keys(directives?.tags ?? {});
  if (
    directives?.yaml.explicit ||
    document.warnings.some(warning => warning.code === 'BAD_DIRECTIVE') ||
    directives?.yaml.version !== '1.2' ||
    tags.some(handle => handle !== '!!')
  ) {
    problems.add({
      code: 'yaml/directive',
      message: 'The document has a directive (%YAML or %TAG)',
      remedy: 'Remove it; YAML 1.2 is what is read.',
      position: positions.ofOffset(0),
    });
  }
}

function positionAfter(before: string) {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
