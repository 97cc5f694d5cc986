import { expectThat, note } from '../lib/report';

const SHOWN = 5;

/** What was not as it should be, by kind, with an example of each. */
export class Differences {
  readonly #kinds = new Map<string, { count: number; example: string }>();
  #count = 0;

  add(kind: string, example: string): void {
    const known = this.#kinds.get(kind) ?? { count: 0, example };
    known.count += 1;
    this.#kinds.set(kind, known);
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  /** Prints the commonest kinds. */
  show(): void {
    const sorted = [...this.#kinds].sort(
      ([, first], [, second]) => second.count - first.count,
    );
    for (const [kind, { count, example }] of sorted.slice(0, SHOWN)) {
      note(`${count} x ${kind}`);
      note(`    ${example.slice(0, 600)}`);
    }
  }

  expectNone(what: string): void {
    if (this.#count > 0) this.show();
    expectThat(this.#count === 0, what);
  }
}

/** Runs a few at a time, which is what the API server is best at. */
export async function inParallel<T>(
  items: Iterable<T>,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      await run(next.value);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

export function count(value: number): string {
  return value.toLocaleString('en');
}
