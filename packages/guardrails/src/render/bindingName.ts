/** Longest name of an object of Kubernetes that is a DNS subdomain. */
const MAX_LENGTH = 253;

/** Names for bindings that none of the folder has yet. */
export class BindingNames {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** The parts in one name, shortened and numbered where they have to be. The same calls give the same names. */
  make(...parts: string[]): string {
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : `-${number}`;
      const name =
        parts
          .join('-')
          .slice(0, MAX_LENGTH - end.length)
          .replace(/[-.]+$/, '') + end;
      if (!this.#taken.has(name)) {
        this.#taken.add(name);
        return name;
      }
    }
  }
}
