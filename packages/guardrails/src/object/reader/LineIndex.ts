/**
 * A place in a file, as editors and annotations count: lines and columns from 1, columns in UTF-16 units.
 *
 * @public
 */
export interface ManifestPosition {
  line: number;
  column: number;
  /** Counted in UTF-16 units from 0, for excerpts. */
  offset: number;
}

/**
 * Lines of a text. The starts are found as far as they are asked for, because most files are never asked.
 *
 * @internal
 */
export class LineIndex {
  readonly #text: string;
  readonly #starts = [0];

  constructor(text: string) {
    this.#text = text;
  }

  positionOf(offset: number): ManifestPosition {
    const starts = this.#starts;
    let last = starts[starts.length - 1];
    while (last <= offset) {
      const end = this.#text.indexOf('\n', last);
      if (end === -1) {
        break;
      }
      last = end + 1;
      starts.push(last);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { line: low + 1, column: offset - starts[low] + 1, offset };
  }
}
