import type { Problem } from '../problem';
import { escapeUnprintable } from './describe';
import type { DocumentPath, DocumentPosition } from './positions';

/** Enough to see what is wrong with a document; a hostile one does not fill a page, a log or a database with them. */
const MAX_PROBLEMS = 100;

/** What a check finds, before it is a problem of a certain file. @public */
export interface ProblemFinding {
  /** Code with the document's prefix. */
  code: string;
  severity?: Problem['severity'];
  path?: DocumentPath;
  /** One sentence; the full stop is added by the list. */
  message: string;
  remedy: string;
  position?: DocumentPosition;
}

/**
 * Collects the problems of one document, up to a limit, and escapes what would disguise itself in their texts.
 *
 * @public
 */
export class ProblemList {
  readonly #problems: Problem[] = [];
  #omitted = 0;

  constructor(private readonly file: string | undefined) {}

  add(finding: ProblemFinding): void {
    if (this.#problems.length >= MAX_PROBLEMS) {
      this.#omitted += 1;
      return;
    }
    const { code, severity = 'error', path = [], message, remedy } = finding;
    this.#problems.push({
      code,
      severity,
      ...(this.file === undefined ? {} : { file: this.file }),
      path: [...path],
      ...finding.position,
      message: escapeUnprintable(
        message.endsWith('.') ? message : `${message}.`,
      ),
      remedy: escapeUnprintable(remedy),
    });
  }

  /** Whether an error was found; one that no longer fitted into the list counts. */
  get hasErrors(): boolean {
    return (
      this.#omitted > 0 ||
      this.#problems.some(problem => problem.severity === 'error')
    );
  }

  /** In the order of the text; what has no position comes last, as found. */
  toArray(): Problem[] {
    const sorted = [...this.#problems].sort(
      (left, right) =>
        compare(left.line, right.line) || compare(left.column, right.column),
    );
    if (this.#omitted === 0) {
      return sorted;
    }
    return [
      ...sorted,
      {
        code: 'document/too-many-problems',
        severity: 'error',
        ...(this.file === undefined ? {} : { file: this.file }),
        path: [],
        message: `${this.#omitted} more problems are not listed.`,
        remedy: 'Solve those that are listed first.',
      },
    ];
  }
}

function compare(left = Infinity, right = Infinity): number {
  return left === right ? 0 : left - right;
}
