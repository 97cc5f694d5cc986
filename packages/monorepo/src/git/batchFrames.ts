/** What `git cat-file --batch` says about one object before its content. */
export interface FrameHeader {
  oid: string;
  type: string;
  size: number;
}

export interface FrameReceiver {
  /** Returns whether the content is wanted; unwanted content is read past without being kept. */
  header(header: FrameHeader): boolean;
  /** The object is complete; `undefined` when its content was not wanted. */
  content(content: Buffer | undefined): void;
  /** Git does not have the object. */
  missing(): void;
}

const LINE_FEED = 0x0a;
const MAX_HEADER_BYTES = 8192;

/**
 * Cuts the output of `git cat-file --batch` into objects, byte-exact, however the pipe splits it:
 * `<oid> SP <type> SP <size> LF <content> LF`, or `<name> SP missing LF`.
 */
export class BatchFrames {
  #line: Buffer[] = [];
  #lineBytes = 0;
  #parts: Buffer[] = [];
  #wanted = false;
  /** Bytes of content and of its final line feed that are still to come; `undefined` between objects. */
  #remaining: number | undefined;

  constructor(private readonly receiver: FrameReceiver) {}

  push(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) {
      rest =
        this.#remaining === undefined
          ? this.#takeHeader(rest)
          : this.#takeContent(rest, this.#remaining);
    }
  }

  #takeHeader(chunk: Buffer): Buffer {
    const end = chunk.indexOf(LINE_FEED);
    const part = end === -1 ? chunk : chunk.subarray(0, end);
    this.#line.push(part);
    this.#lineBytes += part.length;
    if (this.#lineBytes > MAX_HEADER_BYTES)
      throw new Error('git cat-file sent a header that is too long');
    if (end === -1) return chunk.subarray(chunk.length);
    const line = Buffer.concat(this.#line).toString('utf8');
    this.#line = [];
    this.#lineBytes = 0;
    this.#startObject(line);
    return chunk.subarray(end + 1);
  }

  #startObject(line: string): void {
    const match = /^([0-9a-f]{40,64}) ([a-z]+) ([0-9]+)$/.exec(line);
    if (match) {
      const size = Number(match[3]);
      this.#wanted = this.receiver.header({
        oid: match[1],
        type: match[2],
        size,
      });
      this.#remaining = size + 1;
    } else if (/ (?:missing|ambiguous)$/.test(line)) {
      this.receiver.missing();
    } else {
      throw new Error(
        `git cat-file sent an unknown header: ${JSON.stringify(
          line.slice(0, 200),
        )}`,
      );
    }
  }

  #takeContent(chunk: Buffer, remaining: number): Buffer {
    const taken = Math.min(remaining, chunk.length);
    const left = remaining - taken;
    if (this.#wanted) {
      // The last byte is the line feed after the content.
      this.#parts.push(chunk.subarray(0, left === 0 ? taken - 1 : taken));
    }
    if (left > 0) {
      this.#remaining = left;
      return chunk.subarray(taken);
    }
    if (chunk[taken - 1] !== LINE_FEED)
      throw new Error('git cat-file sent content of another length than said');
    const content = this.#wanted ? Buffer.concat(this.#parts) : undefined;
    this.#parts = [];
    this.#remaining = undefined;
    this.receiver.content(content);
    return chunk.subarray(taken);
  }
}
