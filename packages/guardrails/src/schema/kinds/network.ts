import { succeeds } from '../../cel/library/succeeds';
import { CelCidr, CelIp } from '../../cel/values/ipAddress';

export function isIp(text: string): boolean {
  return succeeds(() => CelIp.parse(text));
}

export function isCidr(text: string): boolean {
  return succeeds(() => CelCidr.parse(text));
}

/** Whether a range of addresses is a part of another, and not all of it. */
export function isStrictlyWithin(inner: string, outer: string): boolean {
  const part = CelCidr.parse(inner);
  const whole = CelCidr.parse(outer);
  return whole.containsCidr(part) && part.prefixLength > whole.prefixLength;
}
