import { Document, LineCounter, parseAllDocuments, YAMLError } from 'yaml';
import type { Problem } from '../problem';
import { escapeUnprintable } from './describe';
import { Positions } from './positions';
import { ProblemList } from './problemList';
import { guardText } from './textGuards';
import { toPlainData } from './toPlainData';

export interface ReadOptions {
  file?: string;
  /** Largest text that is read, in characters. */
  maxLength: number;
  /** Most documents that are read. */
  maxDocuments: number;
}

/** One document of the text: plain data, and where each value stands. */
export interface ReadDocument {
  data: unknown;
  positions: Positions;
}

export type ReadResult =
  | { ok: true; documents: ReadDocument[]; problems: ProblemList }
  | { ok: false; problems: Problem[] };

/**
 * Reads the YAML 1.2 documents of a text as plain data. What hides from a reviewer what a reader of the file will get
 * (anchors, tags, directives, keys that are not text) is refused; documents without content are passed over, as the Go
 * SDK of OpenSLO does.
 */
export function readDocuments(text: string, options: ReadOptions): ReadResult {
  const lines = new LineCounter();
  const textPositions = new Positions(lines);
  const problems = new ProblemList(options.file);

  for (const { offset, ...finding } of guardText(text, options)) {
    const before = text.slice(0, Math.min(offset, options.maxLength));
    problems.add({ ...finding, position: positionAfter(before) });
  }
  if (problems.hasErrors) {
    return { ok: false, problems: problems.toArray() };
  }

  const parsed = parseAllDocuments(text, {
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
  for (const document of parsed) {
    for (const error of document.errors) {
      problems.add(syntaxProblem(error, textPositions));
    }
    checkDirectives(document, problems, textPositions);
  }
  const filled = parsed.filter(document => !isEmpty(document));
  if (filled.length === 0 && !problems.hasErrors) {
    problems.add({
      code: 'yaml/empty',
      message: 'The file is empty',
      remedy: 'Begin with `apiVersion:` and `kind:`.',
      position: textPositions.ofOffset(0),
    });
  }
  if (filled.length > options.maxDocuments) {
    problems.add({
      code: 'yaml/too-many-documents',
      message: `The file has ${filled.length} documents, at most ${options.maxDocuments} are read`,
      remedy: 'Divide it into several files.',
      position: textPositions.ofOffset(filled[options.maxDocuments].range[0]),
    });
  }
  if (problems.hasErrors) {
    return { ok: false, problems: problems.toArray() };
  }
  const documents = filled.map(document => {
    const positions = new Positions(lines);
    return { data: toPlainData(document, positions, problems), positions };
  });
  return problems.hasErrors
    ? { ok: false, problems: problems.toArray() }
    : { ok: true, documents, problems };
}

function isEmpty(document: Document.Parsed): boolean {
  const { contents } = document;
  return (
    contents === null ||
    ('value' in contents && contents.value === null && !contents.source)
  );
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
  const reason = escapeUnprintable(error.message).slice(0, 200);
  return {
    code: 'yaml/syntax',
    message: `Not valid YAML: ${reason}`,
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
      message: 'The file has a directive (%YAML or %TAG)',
      remedy: 'Remove it; YAML 1.2 is what is read.',
      position: positions.ofOffset(0),
    });
  }
}

function positionAfter(before: string) {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
