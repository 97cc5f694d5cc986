import { Document } from 'yaml';
import type { Problem } from '../problem';
import { parseYaml, reportEmpty, reportFaults } from './parseYaml';
import { DocumentPositions } from './positions';
import { ProblemList } from './problemList';
import type { ReadDocumentOptions } from './readDocument';
import { toPlainData } from './toPlainData';

export interface ReadDocumentsOptions extends ReadDocumentOptions {
  /** Most documents that are read. */
  maxDocuments: number;
}

/** One document of the text: plain data, and where each value stands. */
export interface DocumentOfMany {
  data: unknown;
  positions: DocumentPositions;
}

export type ReadDocumentsResult =
  | { ok: true; documents: DocumentOfMany[]; problems: ProblemList }
  | { ok: false; problems: Problem[] };

/**
 * Reads the documents of a text, as strictly as `readDocument` reads one. Each may be anything that is plain data;
 * documents without content are passed over, as the Go SDK of OpenSLO does.
 */
export function readDocuments(
  text: string,
  options: ReadDocumentsOptions,
): ReadDocumentsResult {
  const parsed = parseYaml(text, options);
  const { lines, problems } = parsed;
  const refuse = () => ({ ok: false as const, problems: problems.toArray() });
  if (problems.hasErrors) {
    return refuse();
  }
  const textPositions = new DocumentPositions(lines);
  for (const document of parsed.documents) {
    reportFaults(document, textPositions, problems);
  }
  const filled = parsed.documents.filter(document => !isEmpty(document));
  if (filled.length === 0 && !problems.hasErrors) {
    reportEmpty(textPositions, problems);
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
    return refuse();
  }
  const documents = filled.map(document => {
    const positions = new DocumentPositions(lines);
    const data = toPlainData(document, positions, problems, options);
    return { data, positions };
  });
  return problems.hasErrors ? refuse() : { ok: true, documents, problems };
}

function isEmpty(document: Document.Parsed): boolean {
  const { contents } = document;
  return (
    contents === null ||
    ('value' in contents && contents.value === null && !contents.source)
  );
}
