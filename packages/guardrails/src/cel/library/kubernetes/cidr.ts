import { CelCidr, CelIp } from '../../values/ipAddress';
import { overload, type Library } from '../overload';
import { succeeds } from '../succeeds';

/** k8s.io/apiserver/pkg/cel/library/cidr.go */
export const CIDR: Library = {
  introduced: 30,
  types: ['net.CIDR'],
  overloads: [
    overload('cidr(string): CIDR', (text: string) => CelCidr.parse(text)),
    overload('isCIDR(string): bool', (text: string) =>
      succeeds(() => CelCidr.parse(text)),
    ),
    overload('string(CIDR): string', (cidr: CelCidr) => cidr.toString()),
    overload('CIDR.containsIP(string): bool', (cidr: CelCidr, ip: string) =>
      cidr.containsIp(CelIp.parse(ip)),
    ),
    overload('CIDR.containsIP(IP): bool', (cidr: CelCidr, ip: CelIp) =>
      cidr.containsIp(ip),
    ),
    overload('CIDR.containsCIDR(string): bool', (a: CelCidr, b: string) =>
      a.containsCidr(CelCidr.parse(b)),
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
