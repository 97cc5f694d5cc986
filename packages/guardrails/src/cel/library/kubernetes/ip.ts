import { CelIp } from '../../values/ipAddress';
import { overload, PARSE_PRICE, type Library } from '../overload';
import { succeeds } from '../succeeds';

/** A range of addresses by the bits that they start with. */
function startsWith(ip: CelIp, family: 4 | 6, bits: number, start: bigint) {
  return ip.family === family && ip.prefix(bits) === start;
}

function isLoopback(ip: CelIp): boolean {
  return startsWith(ip, 4, 8, 127n) || startsWith(ip, 6, 128, 1n);
}

function isMulticast(ip: CelIp): boolean {
  return startsWith(ip, 4, 4, 0xen) || startsWith(ip, 6, 8, 0xffn);
}

/** `ff02::/16` whatever the flags: Go looks at the scope only. */
function isLinkLocalMulticast(ip: CelIp): boolean {
  return (
    startsWith(ip, 4, 24, 0xe00000n) ||
    (startsWith(ip, 6, 8, 0xffn) && ip.prefix(16) % 16n === 2n)
  );
}

function isLinkLocalUnicast(ip: CelIp): boolean {
  return startsWith(ip, 4, 16, 0xa9fen) || startsWith(ip, 6, 10, 0x3fan);
}

function isGlobalUnicast(ip: CelIp): boolean {
  return (
    ip.value !== 0n &&
    !startsWith(ip, 4, 32, 0xffffffffn) &&
    !isLoopback(ip) &&
    !isMulticast(ip) &&
    !isLinkLocalUnicast(ip)
  );
}

/** k8s.io/apiserver/pkg/cel/library/ip.go, with what Go's net/netip says of an address */
export const IP: Library = {
  introduced: 30,
  types: ['net.IP'],
  overloads: [
    overload(
      'ip(string): IP',
      (text: string) => CelIp.parse(text),
      PARSE_PRICE,
    ),
    overload(
      'isIP(string): bool',
      (text: string) => succeeds(() => CelIp.parse(text)),
      PARSE_PRICE,
    ),
    overload(
      'ip.isCanonical(string): bool',
      (text: string) => {
        return CelIp.parse(text).toString() === text;
      },
      PARSE_PRICE,
    ),
    overload('string(IP): string', (ip: CelIp) => ip.toString(), PARSE_PRICE),
    overload('IP.family(): int', ({ family }: CelIp) => BigInt(family)),
    overload('IP.isUnspecified(): bool', ({ value }: CelIp) => value === 0n),
    overload('IP.isLoopback(): bool', isLoopback),
    overload('IP.isLinkLocalMulticast(): bool', isLinkLocalMulticast),
    overload('IP.isLinkLocalUnicast(): bool', isLinkLocalUnicast),
    overload('IP.isGlobalUnicast(): bool', isGlobalUnicast),
  ],
};
