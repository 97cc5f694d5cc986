import { parseQuantity, roundUp } from '../../object/quantity/quantity';
import { evaluationFault } from '../fault';
import { INT_MAX, INT_MIN } from './integers';
import { CelOpaque } from './opaque';

/** More digits than any quantity of a cluster, few enough to compute with. */
const MAX_DIGITS = 1_000;

/** 1e-9: a quantity has no smaller parts. */
const NANO = 1_000_000_000n;
const NANO_EXPONENT = -9;

function invalid(text: string) {
  return evaluationFault(
    `${JSON.stringify(
      text.slice(0, 60),
    )} is no quantity: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'`,
  );
}

/**
 * A quantity of Kubernetes: `100m`, `1.5Gi`, `1e3`. It is held exactly, in billionths, and compared by what it means:
 * `1000m` equals `1`.
 */
export class CelQuantity extends CelOpaque {
  readonly typeName = 'kubernetes.Quantity';

  constructor(readonly nano: bigint) {
    super();
  }

  static ofInteger(value: bigint): CelQuantity {
    return new CelQuantity(value * NANO);
  }

  static parse(text: string): CelQuantity {
    const quantity = parseQuantity(text);
    if (!quantity || quantity.exponent > MAX_DIGITS) {
      throw invalid(text);
    }
    const { mantissa, exponent } = roundUp(quantity, NANO_EXPONENT);
    return new CelQuantity(mantissa * 10n ** BigInt(exponent - NANO_EXPONENT));
  }

  equals(other: CelOpaque): boolean {
    return other instanceof CelQuantity && this.nano === other.nano;
  }

  compareTo(other: CelQuantity): number {
    if (this.nano === other.nano) return 0;
    return this.nano < other.nano ? -1 : 1;
  }

  /** `undefined` when it is no whole number of 64 bits. */
  toInteger(): bigint | undefined {
    const value = this.nano / NANO;
    return this.nano % NANO === 0n && value <= INT_MAX && value >= INT_MIN
      ? value
      : undefined;
  }

  toDouble(): number {
    const whole = this.nano / NANO;
    // The nearest double is found from the decimal text: dividing two rounded numbers would round twice.
    const rest = this.nano < 0n ? -(this.nano % NANO) : this.nano % NANO;
    const sign = this.nano < 0n && whole === 0n ? '-' : '';
    return Number(`${sign}${whole}.${rest.toString().padStart(9, '0')}`);
  }
}
