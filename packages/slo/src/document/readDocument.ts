import type { Problem } from '../problem';
import { parseYaml, reportEmpty, reportFaults } from './parseYaml';
import { DocumentPositions, PositionsWhenAsked } from './positions';
import { ProblemList } from './problemList';
import { readSimpleYaml } from './readSimpleYaml';
import { isMapping, toPlainData } from './toPlainData';

/** @public */
export interface ReadDocumentOptions {
  /** Path of the document, which its problems name. */
  file?: string;
  /** Largest text that is read, in characters. */
  maxLength: number;
  /** How many levels its deepest field needs, in words (`six`), for the remedy of a text that is nested too deeply. */
  deepestField?: string;
}

/** @public */
export type ReadDocumentResult =
  | {
      ok: true;
      data: Record<string, unknown>;
      positions: DocumentPositions;
      /** Warnings; whoever reads the data adds what they find. */
      problems: ProblemList;
    }
  | { ok: false; problems: Problem[] };

/**
 * Reads one YAML 1.2 document that is a mapping of plain data, and where each value stands. Everything that YAML can do
 * beyond that (several documents, anchors, tags, directives, keys that are not text) is refused, because it hides from a
 * reviewer what a reader of the file will get. Keys that have a meaning for JavaScript (`__proto__`) are refused as well.
 *
 * @public
 */
export function readDocument(
  text: string,
  options: ReadDocumentOptions,
): ReadDocumentResult {
  const simple =
    text.length <= options.maxLength ? readSimpleYaml(text) : undefined;
  return simple
    ? {
        ok: true,
        data: simple,
        positions: new PositionsWhenAsked(() => {
          const read = readTree(text, options);
          return read.ok ? read.positions : new DocumentPositions();
        }),
        problems: new ProblemList(options.file),
      }
    : readTree(text, options);
}

/** Reads any text, sound or not, and notes where everything stands in it. */
export function readTree(
  text: string,
  options: ReadDocumentOptions,
): ReadDocumentResult {
  const { documents, lines, problems } = parseYaml(text, options);
  const positions = new DocumentPositions(lines);
  const refuse = () => ({ ok: false as const, problems: problems.toArray() });
  if (problems.hasErrors) {
    return refuse();
  }
  const [document, second] = documents;
  if (!document) {
    reportEmpty(positions, problems);
    return refuse();
  }
  if (second) {
    problems.add({
      code: 'yaml/multiple-documents',
      message: 'The file contains several documents',
      remedy: 'Keep one document and remove the `---` between them.',
      position: positions.ofOffset(second.range[0]),
    });
  }
  reportFaults(document, positions, problems);
  if (problems.hasErrors) {
    return refuse();
  }
  const data = toPlainData(document, positions, problems, options);
  if (data === null && !problems.hasErrors) {
    reportEmpty(positions, problems);
  } else if (!isMapping(data)) {
    problems.add({
      code: 'yaml/not-a-mapping',
      message: 'The document is not a mapping',
      remedy: 'Begin with `apiVersion:` and `kind:`.',
      position: positions.ofValue([]),
    });
  }
  return problems.hasErrors || !isMapping(data)
    ? refuse()
    : { ok: true, data, positions, problems };
}
