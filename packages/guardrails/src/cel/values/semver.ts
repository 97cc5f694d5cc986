import { evaluationFault } from '../fault';
import { INT_MAX, UINT_MAX } from './integers';
import { CelOpaque } from './opaque';
import { compareStrings } from './ordering';

const VERSION =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

function invalid(text: string) {
  return evaluationFault(
    `${JSON.stringify(text.slice(0, 60))} is no semantic version`,
  );
}

/** Adds what is missing and removes what is too much, as `normalizeAndParse` of the API server. */
function normalize(text: string): string {
  const parts = text.replace(/^v/, '').split('.');
  const three =
    parts.length > 3 ? [parts[0], parts[1], parts.slice(2).join('.')] : parts;
  const trimmed = three.map(part => {
    if (part.length <= 1) {
      return part;
    }
    const rest = part.replace(/^0+/, '');
    return /^\d/.test(rest) ? rest : `0${rest}`;
  });
  if (trimmed.length < 3 && /[+-]/.test(trimmed[trimmed.length - 1])) {
    throw evaluationFault(
      'short version cannot contain PreRelease/Build meta data',
    );
  }
  while (trimmed.length < 3) {
    trimmed.push('0');
  }
  return trimmed.join('.');
}

function compareBigints(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Numbers are less than words, numbers are compared by value and words by their characters. */
function compareIdentifiers(a: string, b: string): number {
  const aIsNumber = /^\d+$/.test(a);
  const bIsNumber = /^\d+$/.test(b);
  if (aIsNumber && bIsNumber) {
    return compareBigints(BigInt(a), BigInt(b));
  }
  if (aIsNumber !== bIsNumber) {
    return aIsNumber ? -1 : 1;
  }
  return compareStrings(a, b);
}

/**
 * A semantic version. What follows `+` counts neither for the order nor for equality.
 */
export class CelSemver extends CelOpaque {
  readonly typeName = 'kubernetes.Semver';

  private constructor(
    readonly major: bigint,
    readonly minor: bigint,
    readonly patch: bigint,
    readonly prerelease: readonly string[],
  ) {
    super();
  }

  static parse(text: string, normalized = false): CelSemver {
    const match = VERSION.exec(normalized ? normalize(text) : text);
    if (!match || text.length > 1_000) {
      throw invalid(text);
    }
    const [major, minor, patch] = match.slice(1, 4).map(BigInt);
    const prerelease = match[4]?.split('.') ?? [];
    if (
      [major, minor, patch].some(part => part > UINT_MAX) ||
      prerelease.some(part => /^0\d+$/.test(part))
    ) {
      throw invalid(text);
    }
    return new CelSemver(major, minor, patch, prerelease);
  }

  equals(other: CelOpaque): boolean {
    return other instanceof CelSemver && this.compareTo(other) === 0;
  }

  compareTo(other: CelSemver): number {
    return (
      compareBigints(this.major, other.major) ||
      compareBigints(this.minor, other.minor) ||
      compareBigints(this.patch, other.patch) ||
      this.comparePrerelease(other)
    );
  }

  private comparePrerelease({ prerelease }: CelSemver): number {
    // A release comes after what was released before it.
    if (this.prerelease.length === 0 || prerelease.length === 0) {
      return prerelease.length - this.prerelease.length;
    }
    const length = Math.min(this.prerelease.length, prerelease.length);
    for (let at = 0; at < length; at++) {
      const order = compareIdentifiers(this.prerelease[at], prerelease[at]);
      if (order !== 0) {
        return order;
      }
    }
    return this.prerelease.length - prerelease.length;
  }
}

/** A part of a version as an int. Versions have uints, which Go wraps: here it is an error. */
export function semverPart(value: bigint): bigint {
  if (value > INT_MAX) {
    throw evaluationFault('integer overflow');
  }
  return value;
}
