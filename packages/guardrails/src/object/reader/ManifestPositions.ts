import { parseEvents } from 'js-yaml';
import type { LineIndex, ManifestPosition } from './LineIndex';
import { PlaceReader } from './PlaceReader';
import type { Place } from './PlaceReader';

/** The part of a file that a document takes, counted in UTF-16 units from 0. */
export interface DocumentRange {
  /** Where its root stands. */
  start: number;
  /** Start of the line on which it does, for its indentation counts. */
  lineStart: number;
  /** Where the root of the next document stands, or the file ends. */
  end: number;
}

/**
 * Where the fields of a document stand in its file. Only findings ask, so the document is read a second time when the
 * first of them does, which keeps reading thousands of sound files cheap.
 *
 * @public
 */
export class ManifestPositions {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #range: DocumentRange;
  readonly #prefix: ReadonlyArray<string | number>;
  /** Shared with the positions of the items of a list, so that they read the document once together. */
  readonly #cache: { root?: Place };

  /** @internal */
  constructor(
    text: string,
    lines: LineIndex,
    range: DocumentRange,
    prefix: ReadonlyArray<string | number> = [],
    cache: { root?: Place } = {},
  ) {
    this.#text = text;
    this.#lines = lines;
    this.#range = range;
    this.#prefix = prefix;
    this.#cache = cache;
  }

  /** Where the document starts. */
  get start(): ManifestPosition {
    return this.#lines.positionOf(this.#range.start);
  }

  /** Positions of what stands at a path of the document, as a document of its own. */
  within(path: ReadonlyArray<string | number>): ManifestPositions {
    return new ManifestPositions(
      this.#text,
      this.#lines,
      { ...this.#range, start: this.#placeOf(path).value },
      [...this.#prefix, ...path],
      this.#cache,
    );
  }

  /**
   * Where the value at a path stands. A path that leads further than the file does, as a missing or defaulted field's,
   * ends at the last part that is written.
   */
  valueAt(path: ReadonlyArray<string | number>): ManifestPosition {
    return this.#lines.positionOf(this.#placeOf(path).value);
  }

  /** Where the key of a field stands, or where an item of a list starts. Otherwise as `valueAt`. */
  keyAt(path: ReadonlyArray<string | number>): ManifestPosition {
    return this.#lines.positionOf(this.#placeOf(path).key);
  }

  /** Whether everything on the path is written in the file. */
  has(path: ReadonlyArray<string | number>): boolean {
    let place: Place | undefined = this.#tree();
    for (const part of [...this.#prefix, ...path]) {
      place = place?.children?.get(part);
    }
    return place !== undefined;
  }

  #placeOf(path: ReadonlyArray<string | number>): Place {
    let place = this.#tree();
    for (const part of [...this.#prefix, ...path]) {
      const child = place.children?.get(part);
      if (!child) {
        return place;
      }
      place = child;
    }
    return place;
  }

  #tree(): Place {
    const cache = this.#cache;
    if (!cache.root) {
      const { lineStart, end } = this.#range;
      // With the line break before it, a byte order mark within the file stays part of a key, as it was.
      const from = Math.max(0, lineStart - 1);
      const text = this.#text.slice(from, end);
      const events = parseEvents(text, { maxDepth: Infinity });
      cache.root = new PlaceReader(text, events, from).read();
    }
    return cache.root;
  }
}
