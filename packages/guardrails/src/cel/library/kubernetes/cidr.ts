import { CelCidr, CelIp } from '../../values/ipAddress';
import { overload, PARSE_PRICE, type Library } from '../overload';
import { succeeds } from '../succeeds';

/** k8s.io/apiserver/pkg/cel/library/cidr.go */
export const CIDR: Library = {
  introduced: 30,
  types: ['net.CIDR'],
  overloads: [
    overload(
      'cidr(string): CIDR',
      (text: string) => CelCidr.parse(text),
      PARSE_PRICE,
    ),
    overload(
      'isCIDR(string): bool',
      (text: string) => succeeds(() => CelCidr.parse(text)),
      PARSE_PRICE,
    ),
    overload(
      'string(CIDR): string',
      (cidr: CelCidr) => cidr.toString(),
      PARSE_PRICE,
    ),
    overload(
      'CIDR.containsIP(string): bool',
      (cidr: CelCidr, ip: string) => cidr.containsIp(CelIp.parse(ip)),
      PARSE_PRICE,
    ),
    overload('CIDR.containsIP(IP): bool', (cidr: CelCidr, ip: CelIp) =>
      cidr.containsIp(ip),
    ),
    overload(
      'CIDR.containsCIDR(string): bool',
      (a: CelCidr, b: string) => a.containsCidr(CelCidr.parse(b)),
      PARSE_PRICE,
    ),
    overload('CIDR.containsCIDR(CIDR): bool', (a: CelCidr, b: CelCidr) =>
      a.containsCidr(b),
    ),
    overload('CIDR.ip(): IP', ({ ip }: CelCidr) => ip),
    overload('CIDR.masked(): CIDR', (cidr: CelCidr) => cidr.masked()),
    overload('CIDR.prefixLength(): int', ({ prefixLength }: CelCidr) =>
      BigInt(prefixLength),
    ),
  ],
};
