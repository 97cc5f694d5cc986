/** The most recently used trees by object id, up to a number of bytes; concurrent reads of one tree are one read. */
export class TreeCache {
  readonly #kept = new Map<string, Buffer>();
  readonly #reading = new Map<string, Promise<Buffer>>();
  #bytes = 0;

  constructor(private readonly maxBytes: number) {}

  get(oid: string): Buffer | undefined {
    const tree = this.#kept.get(oid);
    if (tree) {
      // A map iterates in the order of insertion: the least recently used comes first.
      this.#kept.delete(oid);
      this.#kept.set(oid, tree);
    }
    return tree;
  }

  set(oid: string, tree: Buffer): void {
    if (this.#kept.has(oid) || tree.length > this.maxBytes) return;
    this.#kept.set(oid, tree);
    this.#bytes += tree.length;
    for (const [oldest, content] of this.#kept) {
      if (this.#bytes <= this.maxBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= content.length;
    }
  }

  async getOrRead(oid: string, read: () => Promise<Buffer>): Promise<Buffer> {
    const kept = this.get(oid);
    if (kept) return kept;
    const reading = this.#reading.get(oid);
    if (reading) return reading;
    const started = read();
    this.#reading.set(oid, started);
    try {
      const tree = await started;
      this.set(oid, tree);
      return tree;
    } finally {
      this.#reading.delete(oid);
    }
  }
}
