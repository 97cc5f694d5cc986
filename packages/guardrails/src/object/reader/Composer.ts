import { EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';
import type { CelJson } from '../../cel';
import { ManifestError } from './ManifestError';
import type { ManifestLimits } from './limits';
import { mergeInto, isMergeKey, keyOf, setProperty } from './mapping';
import { NotJsonNumber, resolvePlainScalar } from './plainScalar';
import { checkCollectionTag, resolveTaggedScalar } from './tags';

/** What an anchor stands for, and what repeating it costs. */
interface Anchored {
  value: CelJson;
  nodes: number;
  depth: number;
}

/**
 * Turns parser events into the JSON that Kubernetes would make of a document. Aliases share the value they name
 * instead of copying it, and count as if they had copied it, so that a bomb is refused before it takes memory.
 *
 * @internal
 */
export class Composer {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #limits: ManifestLimits;
  #index = 0;
  /** Start of the last node that is written, for those that are not. */
  #last = 0;
  /** Nodes so far, aliases expanded. */
  #nodes = 0;
  /** Depth of the deepest node that was composed since it was last reset. */
  #deepest = 0;
  #anchors = new Map<string, Anchored | 'open'>();

  constructor(text: string, events: readonly Event[], limits: ManifestLimits) {
    this.#text = text;
    this.#events = events;
    this.#limits = limits;
  }

  /** Index of the event that comes next. */
  get next(): number {
    return this.#index;
  }

  get done(): boolean {
    return this.#index >= this.#events.length;
  }

  /** The next document. */
  document(): CelJson {
    this.#anchors = new Map();
    this.#index += 1;
    const value = this.#node(0);
    this.#index += 1;
    return value;
  }

  #node(depth: number): CelJson {
    const event = this.#events[this.#index];
    this.#index += 1;
    if (event.type === EVENT_ID.ALIAS) {
      return this.#alias(event.anchorStart, event.anchorEnd, depth);
    }
    if (
      event.type !== EVENT_ID.SCALAR &&
      event.type !== EVENT_ID.MAPPING &&
      event.type !== EVENT_ID.SEQUENCE
    ) {
      throw new ManifestError(
        'manifest/syntax',
        'A value is missing',
        'Mend the YAML.',
      );
    }
    this.#count(1, depth, this.#startOf(event));
    if (event.anchorStart === -1) {
      return this.#content(event, depth);
    }
    const name = this.#text.slice(event.anchorStart, event.anchorEnd);
    const before = this.#nodes;
    const outer = this.#deepest;
    this.#deepest = depth;
    this.#anchors.set(name, 'open');
    const value = this.#content(event, depth);
    this.#anchors.set(name, {
      value,
      nodes: this.#nodes - before + 1,
      depth: this.#deepest - depth,
    });
    this.#deepest = Math.max(outer, this.#deepest);
    return value;
  }

  #content(
    event: Extract<Event, { tagStart: number }>,
    depth: number,
  ): CelJson {
    if (event.type === EVENT_ID.SCALAR) {
      return this.#scalar(event);
    }
    const isMap = event.type === EVENT_ID.MAPPING;
    if (event.tagStart !== -1) {
      const tag = this.#text.slice(event.tagStart, event.tagEnd);
      checkCollectionTag(tag, isMap ? 'map' : 'seq', event.tagStart);
    }
    return isMap ? this.#mapping(depth) : this.#sequence(depth);
  }

  #sequence(depth: number): CelJson {
    const items: CelJson[] = [];
    while (this.#events[this.#index].type !== EVENT_ID.POP) {
      items.push(this.#node(depth + 1));
    }
    this.#index += 1;
    return items;
  }

  #mapping(depth: number): CelJson {
    const target: Record<string, CelJson> = {};
    // With a merge, the keys of the map itself have to be told from those that it merged.
    let own: Set<string> | undefined;
    for (;;) {
      const event = this.#events[this.#index];
      if (event.type === EVENT_ID.POP) {
        break;
      }
      const offset = this.#startOf(event);
      const isMerge =
        event.type === EVENT_ID.SCALAR && isMergeKey(this.#text, event);
      const key = keyOf(this.#node(depth + 1), offset);
      const valueAt = this.#startOf(this.#events[this.#index]);
      const value = this.#node(depth + 1);
      if (isMerge) {
        own ??= new Set(Object.keys(target));
        mergeInto(target, value, valueAt);
        continue;
      }
      if (own ? own.has(key) : Object.hasOwn(target, key)) {
        throw new ManifestError(
          'manifest/duplicate-key',
          `The key ${JSON.stringify(
            key.slice(0, 60),
          )} stands twice in the same map`,
          'Keep one of the two: Kubernetes would silently take the last one, or refuse the file.',
          offset,
        );
      }
      own?.add(key);
      setProperty(target, key, value);
    }
    this.#index += 1;
    return target;
  }

  #scalar(event: ScalarEvent): CelJson {
    const text =
      event.valueStart === -1 ? '' : getScalarValue(this.#text, event);
    try {
      if (event.tagStart !== -1) {
        const tag = this.#text.slice(event.tagStart, event.tagEnd);
        return resolveTaggedScalar(tag, text, event.tagStart);
      }
      return event.style === SCALAR_STYLE.PLAIN
        ? resolvePlainScalar(text)
        : text;
    } catch (error) {
      if (error instanceof NotJsonNumber) {
        throw new ManifestError(
          'manifest/number',
          `${text} is a number that JSON, and therefore Kubernetes, does not have`,
          'Write a finite number, or quote the value when it is text.',
          this.#last,
        );
      }
      throw error;
    }
  }

  #startOf(event: Event): number {
    const offset = offsetOf(event);
    this.#last = offset === -1 ? this.#last : offset;
    return this.#last;
  }

  #alias(start: number, end: number, depth: number): CelJson {
    const name = this.#text.slice(start, end);
    const anchored = this.#anchors.get(name);
    if (anchored === undefined || anchored === 'open') {
      const isCycle = anchored === 'open';
      throw new ManifestError(
        isCycle ? 'manifest/cyclic-alias' : 'manifest/unknown-alias',
        isCycle
          ? `The anchor ${JSON.stringify(name.slice(0, 60))} contains itself`
          : `The alias ${JSON.stringify(
              name.slice(0, 60),
            )} names no anchor that stands before it in its document`,
        'Write the value out instead of naming an anchor.',
        start - 1,
      );
    }
    this.#count(anchored.nodes, depth + anchored.depth, start - 1);
    return anchored.value;
  }

  #count(nodes: number, depth: number, offset: number): void {
    this.#nodes += nodes;
    this.#deepest = Math.max(this.#deepest, depth);
    const { nodes: most, depth: deepest } = this.#limits;
    if (this.#nodes > most) {
      throw new ManifestError(
        'manifest/too-many-values',
        `The file has more than ${most} values, counting what its aliases repeat`,
        'Split the file, or write repeated parts once: a chain of aliases multiplies.',
        offset,
      );
    }
    if (depth > deepest) {
      throw new ManifestError(
        'manifest/too-deep',
        `The file has more than ${deepest} lists and maps within each other`,
        'Flatten the document: no Kubernetes object is that deep.',
        offset,
      );
    }
  }
}

/** Where a node starts in the text; a value that is not written has no place. */
export function offsetOf(event: Event): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart;
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1;
    default:
      return -1;
  }
}
