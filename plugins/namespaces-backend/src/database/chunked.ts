/** Databases bound the number of parameters in a statement; SQLite's bound used to be 999. */
const CHUNK = 500;

/** Parts of a list that fit into one statement each. */
export function* chunked<T>(items: readonly T[], size = CHUNK): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}
