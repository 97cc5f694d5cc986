import { LineCounter } from 'yaml';

export type Path = ReadonlyArray<string | number>;

export interface Position {
  line: number;
  column: number;
}

/** Where each value, and each key, of a document stands in its text. */
export class Positions {
  readonly #keys = new Map<string, number>();
  readonly #values = new Map<string, number>();

  constructor(private readonly lines: LineCounter) {}

  recordKey(path: Path, offset: number): void {
    this.#keys.set(JSON.stringify(path), offset);
  }

  recordValue(path: Path, offset: number): void {
    this.#values.set(JSON.stringify(path), offset);
  }

  ofOffset(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Position of a key; of the nearest thing around it, when it is not in the document. */
  ofKey(path: Path): Position | undefined {
    const offset = this.#keys.get(JSON.stringify(path));
    return offset === undefined ? this.ofValue(path) : this.ofOffset(offset);
  }

  /** Position of a value; of the nearest thing around it, when it is not in the document. */
  ofValue(path: Path): Position | undefined {
    const offset = this.#values.get(JSON.stringify(path));
    if (offset !== undefined) {
      return this.ofOffset(offset);
    }
    return path.length > 0 ? this.ofKey(path.slice(0, -1)) : undefined;
  }
}
