import { Document, LineCounter, parseAllDocuments, YAMLError } from 'yaml';
import { escapeUnprintable } from './describe';
import { DocumentPositions } from './positions';
import { ProblemList } from './problemList';
import { guardText, TextLimits } from './textGuards';

export interface ParseYamlOptions extends TextLimits {
  file?: string;
}

export interface ParsedYaml {
  /** Every document of the text, sound or not; none when the text is unfit for the parser. */
  documents: Document.Parsed[];
  lines: LineCounter;
  /** What the guards found. What is wrong with a document is added by `reportFaults`. */
  problems: ProblemList;
}

/** Hands a text to the parser, unless it could harm it. */
export function parseYaml(text: string, options: ParseYamlOptions): ParsedYaml {
  const lines = new LineCounter();
  const problems = new ProblemList(options.file);
  for (const { offset, ...finding } of guardText(text, options)) {
    const before = text.slice(0, Math.min(offset, options.maxLength));
    problems.add({ ...finding, position: positionAfter(before) });
  }
  if (problems.hasErrors) {
    return { documents: [], lines, problems };
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
  return { documents, lines, problems };
}

/** Reports what the parser objects to, and directives, which change how the text below them is read. */
export function reportFaults(
  document: Document.Parsed,
  positions: DocumentPositions,
  problems: ProblemList,
): void {
  const own = document.errors.filter(error => !isCrash(error));
  for (const error of own) {
    problems.add(syntaxProblem(error, positions));
  }
  if (own.length === 0 && document.errors.length > 0) {
    problems.add({
      code: 'yaml/syntax',
      message: 'Not valid YAML: the text ends within a value',
      remedy:
        'Close what is open; an editor with YAML support shows the place.',
      position: positions.ofOffset(document.errors[0].pos[0]),
    });
  }
  const { directives } = document;
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

export function reportEmpty(
  positions: DocumentPositions,
  problems: ProblemList,
): void {
  problems.add({
    code: 'yaml/empty',
    message: 'The document is empty',
    remedy: 'Begin with `apiVersion:` and `kind:`.',
    position: positions.ofOffset(0),
  });
}

/** The parser tells a text that ends too early twice: as what it is, and as the TypeError that it ran into. */
function isCrash({ message }: YAMLError): boolean {
  return message.startsWith('TypeError:');
}

function syntaxProblem(error: YAMLError, positions: DocumentPositions) {
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

function positionAfter(before: string) {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
