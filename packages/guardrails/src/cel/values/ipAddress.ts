import { remembered } from '../../remembered';
import { evaluationFault } from '../fault';
import { CelOpaque } from './opaque';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);

function invalid(text: string) {
  return evaluationFault(
    `IP Address ${JSON.stringify(
      text.slice(0, 60),
    )} parse error during conversion from string`,
  );
}

function readIpv4(text: string): bigint | undefined {
  return IPV4.test(text)
    ? text.split('.').reduce((value, octet) => value * 256n + BigInt(octet), 0n)
    : undefined;
}

/** The groups of one side of `::`. The last may be written as an IPv4 address. */
function readGroups(text: string): number[] | undefined {
  if (text === '') {
    return [];
  }
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [at, part] of parts.entries()) {
    const ipv4 = at === parts.length - 1 ? readIpv4(part) : undefined;
    if (ipv4 !== undefined) {
      groups.push(Number(ipv4 >> 16n), Number(ipv4 % 65536n));
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) {
      groups.push(Number.parseInt(part, 16));
    } else {
      return undefined;
    }
  }
  return groups;
}

function readIpv6(text: string): bigint | undefined {
  if (text.length > 45) {
    return undefined;
  }
  const sides = text.split('::');
  const groups = sides.map(readGroups);
  const [left, right] = groups;
  if (sides.length > 2 || !left || (sides.length === 2 && !right)) {
    return undefined;
  }
  // Only the very end may be written as an IPv4 address.
  if (sides.length === 2 && sides[0].includes('.')) {
    return undefined;
  }
  const missing = 8 - left.length - (right?.length ?? 0);
  if (right ? missing < 1 : missing !== 0) {
    return undefined;
  }
  return [...left, ...Array<number>(missing).fill(0), ...(right ?? [])].reduce(
    (value, group) => value * 65536n + BigInt(group),
    0n,
  );
}

/** The longest run of zeros of at least two groups, the first of equal ones. */
function longestZeros(groups: readonly number[]): [start: number, end: number] {
  let best: [number, number] = [0, 0];
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (end < groups.length && groups[end] === 0) {
      end++;
    }
    if (end - start > Math.max(1, best[1] - best[0])) {
      best = [start, end];
    }
  }
  return best;
}

/**
 * An IPv4 or IPv6 address, without a zone.
 */
export class CelIp extends CelOpaque {
  readonly typeName = 'net.IP';

  constructor(readonly family: 4 | 6, readonly value: bigint) {
    super();
  }

  /** Reads an address as Go's netip does. IPv4 inside of IPv6 is refused as the API server does. */
  static readonly parse = remembered((text: string): CelIp => {
    const ipv4 = readIpv4(text);
    if (ipv4 !== undefined) {
      return new CelIp(4, ipv4);
    }
    const ipv6 = readIpv6(text);
    if (ipv6 === undefined) {
      throw invalid(text);
    }
    if (ipv6 >> 32n === 0xffffn) {
      throw evaluationFault(
        `IPv4-mapped IPv6 address ${JSON.stringify(text)} is not allowed`,
      );
    }
    return new CelIp(6, ipv6);
  });

  get bits(): number {
    return this.family === 4 ? 32 : 128;
  }

  /** The first so many bits. */
  prefix(length: number): bigint {
    return this.value >> BigInt(this.bits - length);
  }

  equals(other: CelOpaque): boolean {
    return (
      other instanceof CelIp &&
      this.family === other.family &&
      this.value === other.value
    );
  }

  /** The one canonical way to write it. */
  override toString(): string {
    if (this.family === 4) {
      return [24n, 16n, 8n, 0n]
        .map(shift => (this.value >> shift) % 256n)
        .join('.');
    }
    const groups = Array.from({ length: 8 }, (_, at) =>
      Number((this.value >> BigInt(112 - 16 * at)) % 65536n),
    );
    const [start, end] = longestZeros(groups);
    const text = (part: number[]) =>
      part.map(group => group.toString(16)).join(':');
    return end === 0
      ? text(groups)
      : `${text(groups.slice(0, start))}::${text(groups.slice(end))}`;
  }
}

/**
 * A network: an address and how many of its bits are the network's.
 */
export class CelCidr extends CelOpaque {
  readonly typeName = 'net.CIDR';

  constructor(readonly ip: CelIp, readonly prefixLength: number) {
    super();
  }

  static readonly parse = remembered((text: string): CelCidr => {
    const match = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text);
    const ip = match && CelIp.parse(match[1]);
    if (!ip || Number(match[2]) > ip.bits) {
      throw evaluationFault(
        `network address parse error during conversion from string ${JSON.stringify(
          text.slice(0, 60),
        )}`,
      );
    }
    return new CelCidr(ip, Number(match[2]));
  });

  containsIp(ip: CelIp): boolean {
    return (
      ip.family === this.ip.family &&
      ip.prefix(this.prefixLength) === this.ip.prefix(this.prefixLength)
    );
  }

  containsCidr(other: CelCidr): boolean {
    return this.prefixLength <= other.prefixLength && this.containsIp(other.ip);
  }

  /** The network itself, without the bits of a host. */
  masked(): CelCidr {
    const host = BigInt(this.ip.bits - this.prefixLength);
    const value = (this.ip.value >> host) << host;
    return new CelCidr(new CelIp(this.ip.family, value), this.prefixLength);
  }

  equals(other: CelOpaque): boolean {
    return (
      other instanceof CelCidr &&
      this.prefixLength === other.prefixLength &&
      this.ip.equals(other.ip)
    );
  }

  override toString(): string {
    return `${this.ip}/${this.prefixLength}`;
  }
}
