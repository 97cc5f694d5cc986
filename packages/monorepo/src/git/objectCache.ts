/** The most recently used objects by id, up to a number of bytes; concurrent reads of one object are one read. */
export class ObjectCache {
  readonly #kept = new Map<string, Buffer>();
  readonly #reading = new Map<string, Promise<Buffer>>();
  #bytes = 0;

  constructor(private readonly maxBytes: number) {}

  get(oid: string): Buffer | undefined {
    const object = this.#kept.get(oid);
    if (object) {
      // A map iterates in the order of insertion: the least recently used comes first.
      this.#kept.delete(oid);
      this.#kept.set(oid, object);
    }
    return object;
  }

  set(oid: string, object: Buffer): void {
    if (this.#kept.has(oid) || object.length > this.maxBytes) return;
    this.#kept.set(oid, object);
    this.#bytes += object.length;
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
      const object = await started;
      this.set(oid, object);
      return object;
    } finally {
      this.#reading.delete(oid);
    }
  }
}
