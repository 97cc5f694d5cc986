import { evaluationFault } from '../fault';
import { INT_MAX, INT_MIN } from './integers';
import { CelOpaque } from './opaque';

/** Powers of ten, or of 1024 for those that end with `i`. */
const DECIMAL: Record<string, number> = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const BINARY: Record<string, number> = {
  Ki: 1,
  Mi: 2,
  Gi: 3,
  Ti: 4,
  Pi: 5,
  Ei: 6,
};

const QUANTITY =
  /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:([eE][+-]?\d+)|(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei))?$/;

/** More digits than any quantity of a cluster, few enough to compute with. */
const MAX_DIGITS = 1_000;

/** 1e-9: a quantity has no smaller parts, and what is smaller is rounded away from zero. */
const NANO = 1_000_000_000n;

/** What is written with a binary suffix is capped here when it is read, as in apimachinery. */
const MAX_BINARY = INT_MAX * NANO;

function invalid(text: string) {
  return evaluationFault(
    `${JSON.stringify(
      text.slice(0, 60),
    )} is no quantity: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'`,
  );
}

function divideAwayFromZero(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  if (value % by === 0n) {
    return quotient;
  }
  return value < 0n ? quotient - 1n : quotient + 1n;
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
    const match = text.length <= MAX_DIGITS ? QUANTITY.exec(text) : null;
    if (!match) {
      throw invalid(text);
    }
    const [, sign, number, exponent, suffix = ''] = match;
    const [whole, fraction = ''] = number.split('.');
    let scaled = BigInt(whole + fraction) * NANO;
    let power = -fraction.length;
    const isBinary = Object.hasOwn(BINARY, suffix);
    if (isBinary) {
      scaled *= 1024n ** BigInt(BINARY[suffix]);
    } else {
      power += exponent ? Number(exponent.slice(1)) : DECIMAL[suffix];
    }
    if (Math.abs(power) > MAX_DIGITS) {
      throw invalid(text);
    }
    const size =
      power < 0
        ? divideAwayFromZero(scaled, 10n ** BigInt(-power))
        : scaled * 10n ** BigInt(power);
    const capped = isBinary && size > MAX_BINARY ? MAX_BINARY : size;
    return new CelQuantity(sign === '-' ? -capped : capped);
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
