import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';
import type { Event } from 'js-yaml';
import { LineIndex } from './LineIndex';
import type { ManifestPosition } from './LineIndex';
import { offsetOf } from './Composer';
import { keyOf } from './mapping';
import { resolvePlainScalar } from './plainScalar';

/** Where a value stands, its key, and what is within it. */
interface Place {
  key: number;
  value: number;
  children?: Map<string | number, Place>;
}

/**
 * Where the fields of a document stand in its file. Only findings ask, so the file is read a second time when the first
 * of them does, which keeps reading thousands of sound files cheap.
 *
 * @public
 */
export class ManifestPositions {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #firstEvent: number;
  readonly #start: number;
  readonly #prefix: ReadonlyArray<string | number>;
  /** Shared with the positions of the items of a list, so that they read the file once together. */
  readonly #cache: { root?: Place };

  /** @internal */
  constructor(
    text: string,
    lines: LineIndex,
    firstEvent: number,
    start: number,
    prefix: ReadonlyArray<string | number> = [],
    cache: { root?: Place } = {},
  ) {
    this.#text = text;
    this.#lines = lines;
    this.#firstEvent = firstEvent;
    this.#start = start;
    this.#prefix = prefix;
    this.#cache = cache;
  }

  /** Where the document starts. */
  get start(): ManifestPosition {
    return this.#lines.positionOf(this.#start);
  }

  /** Positions of what stands at a path of the document, as a document of its own. */
  within(path: ReadonlyArray<string | number>): ManifestPositions {
    return new ManifestPositions(
      this.#text,
      this.#lines,
      this.#firstEvent,
      this.#placeOf(path).value,
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
    if (!this.#cache.root) {
      const events = parseEvents(this.#text, { maxDepth: Infinity });
      this.#cache.root = new PlaceReader(
        this.#text,
        events,
        this.#firstEvent,
      ).read();
    }
    return this.#cache.root;
  }
}

/** Walks the events of one document, which has been composed before and is therefore sound and bounded. */
class PlaceReader {
  #anchors = new Map<string, Place>();

  constructor(
    private readonly text: string,
    private readonly events: readonly Event[],
    private index: number,
  ) {}

  read(key?: number): Place {
    const event = this.events[this.index];
    this.index += 1;
    // A value that is not written stands where its key does.
    const written = offsetOf(event);
    const value = written === -1 ? key ?? 0 : written;
    const place: Place = { key: key ?? value, value };
    if (event.type === EVENT_ID.ALIAS) {
      const name = this.text.slice(event.anchorStart, event.anchorEnd);
      place.children = this.#anchors.get(name)?.children;
      return place;
    }
    if (event.type === EVENT_ID.MAPPING) {
      place.children = this.#mapping();
    } else if (event.type === EVENT_ID.SEQUENCE) {
      place.children = this.#sequence();
    }
    if ('anchorStart' in event && event.anchorStart !== -1) {
      this.#anchors.set(
        this.text.slice(event.anchorStart, event.anchorEnd),
        place,
      );
    }
    return place;
  }

  #sequence(): Map<string | number, Place> {
    const children = new Map<string | number, Place>();
    while (this.events[this.index].type !== EVENT_ID.POP) {
      children.set(children.size, this.read());
    }
    this.index += 1;
    return children;
  }

  #mapping(): Map<string | number, Place> {
    const children = new Map<string | number, Place>();
    while (this.events[this.index].type !== EVENT_ID.POP) {
      const event = this.events[this.index];
      const offset = offsetOf(event);
      this.index += 1;
      if (event.type === EVENT_ID.SCALAR) {
        const isPlain = event.style === 1 && event.tagStart === -1;
        const text =
          event.valueStart === -1 ? '' : getScalarValue(this.text, event);
        const key = keyOf(isPlain ? resolvePlainScalar(text) : text, offset);
        children.set(key, this.read(offset));
      } else {
        this.read(offset);
      }
    }
    this.index += 1;
    return children;
  }
}
