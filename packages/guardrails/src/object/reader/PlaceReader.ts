import { EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml';
import type { Event } from 'js-yaml';
import { offsetOf } from './Composer';
import { keyOf } from './mapping';
import { resolvePlainScalar } from './plainScalar';

/** Where a value stands, its key, and what is within it. */
export interface Place {
  key: number;
  value: number;
  children?: Map<string | number, Place>;
}

/**
 * Walks the events of one document, which has been composed before and is therefore sound and bounded.
 *
 * @internal
 */
export class PlaceReader {
  #anchors = new Map<string, Place>();
  /** The first event only opens the document. */
  #index = 1;

  constructor(
    private readonly text: string,
    private readonly events: readonly Event[],
    /** What is before the text in its file. */
    private readonly before: number,
  ) {}

  read(key?: number): Place {
    const event = this.events[this.#index];
    this.#index += 1;
    // A value that is not written stands where its key does.
    const written = offsetOf(event);
    const value = written === -1 ? key ?? this.before : written + this.before;
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
    while (this.events[this.#index].type !== EVENT_ID.POP) {
      children.set(children.size, this.read());
    }
    this.#index += 1;
    return children;
  }

  #mapping(): Map<string | number, Place> {
    const children = new Map<string | number, Place>();
    while (this.events[this.#index].type !== EVENT_ID.POP) {
      const event = this.events[this.#index];
      const offset = offsetOf(event) + this.before;
      this.#index += 1;
      if (event.type === EVENT_ID.SCALAR) {
        const isPlain =
          event.style === SCALAR_STYLE.PLAIN && event.tagStart === -1;
        const text =
          event.valueStart === -1 ? '' : getScalarValue(this.text, event);
        const key = keyOf(isPlain ? resolvePlainScalar(text) : text, offset);
        children.set(key, this.read(offset));
      } else {
        this.read(offset);
      }
    }
    this.#index += 1;
    return children;
  }
}
