import { LineCounter } from 'yaml';

/** From the document down to a value or key: `['spec', 'objectives', 0]`. @public */
export type DocumentPath = ReadonlyArray<string | number>;

/** A place in the text; both numbers begin with 1. @public */
export interface DocumentPosition {
  line: number;
  column: number;
}

/** Where each value, and each key, of a document stands in its text. @public */
export class DocumentPositions {
  readonly #keys = new Map<string, number>();
  readonly #values = new Map<string, number>();

  /** Without the lines of a text, for data that was not read from one, nothing has a position. */
  constructor(private readonly lines: LineCounter = new LineCounter()) {}

  recordKey(path: DocumentPath, offset: number): void {
    this.#keys.set(JSON.stringify(path), offset);
  }

  recordValue(path: DocumentPath, offset: number): void {
    this.#values.set(JSON.stringify(path), offset);
  }

  ofOffset(offset: number): DocumentPosition {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Position of a key; of the nearest thing around it, when it is not in the document. */
  ofKey(path: DocumentPath): DocumentPosition | undefined {
    const offset = this.#keys.get(JSON.stringify(path));
    return offset === undefined ? this.ofValue(path) : this.ofOffset(offset);
  }

  /** Position of a value; of the nearest thing around it, when it is not in the document. */
  ofValue(path: DocumentPath): DocumentPosition | undefined {
    const offset = this.#values.get(JSON.stringify(path));
    if (offset !== undefined) {
      return this.ofOffset(offset);
    }
    return path.length > 0 ? this.ofKey(path.slice(0, -1)) : undefined;
  }
}

/** The positions of a document that is read for them when the first is asked for: of most documents nobody does. */
export class PositionsWhenAsked extends DocumentPositions {
  #positions: DocumentPositions | undefined;

  constructor(private readonly read: () => DocumentPositions) {
    super();
  }

  override recordKey(path: DocumentPath, offset: number): void {
    this.#known().recordKey(path, offset);
  }

  override recordValue(path: DocumentPath, offset: number): void {
    this.#known().recordValue(path, offset);
  }

  override ofOffset(offset: number): DocumentPosition {
    return this.#known().ofOffset(offset);
  }

  override ofKey(path: DocumentPath): DocumentPosition | undefined {
    return this.#known().ofKey(path);
  }

  override ofValue(path: DocumentPath): DocumentPosition | undefined {
    return this.#known().ofValue(path);
  }

  #known(): DocumentPositions {
    this.#positions ??= this.read();
    return this.#positions;
  }
}
