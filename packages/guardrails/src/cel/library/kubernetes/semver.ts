import { CelSemver, semverPart } from '../../values/semver';
import { overload, PARSE_PRICE, type Library } from '../overload';
import { succeeds } from '../succeeds';

function isSemver(text: string, normalized: boolean): boolean {
  return succeeds(() => CelSemver.parse(text, normalized));
}

/** k8s.io/apiserver/pkg/cel/library/semverlib.go, version 1 */
export const SEMVER: Library = {
  introduced: 33,
  types: ['kubernetes.Semver'],
  overloads: [
    overload(
      'semver(string): Semver',
      (text: string) => CelSemver.parse(text),
      PARSE_PRICE,
    ),
    overload(
      'semver(string, bool): Semver',
      (text: string, normalized: boolean) => CelSemver.parse(text, normalized),
      PARSE_PRICE,
    ),
    overload(
      'isSemver(string): bool',
      (text: string) => isSemver(text, false),
      PARSE_PRICE,
    ),
    overload('isSemver(string, bool): bool', isSemver, PARSE_PRICE),
    overload('Semver.major(): int', ({ major }: CelSemver) =>
      semverPart(major),
    ),
    overload('Semver.minor(): int', ({ minor }: CelSemver) =>
      semverPart(minor),
    ),
    overload('Semver.patch(): int', ({ patch }: CelSemver) =>
      semverPart(patch),
    ),
    overload(
      'Semver.isGreaterThan(Semver): bool',
      (a: CelSemver, b: CelSemver) => {
        return a.compareTo(b) > 0;
      },
    ),
    overload(
      'Semver.isLessThan(Semver): bool',
      (a: CelSemver, b: CelSemver) => {
        return a.compareTo(b) < 0;
      },
    ),
    overload('Semver.compareTo(Semver): int', (a: CelSemver, b: CelSemver) =>
      BigInt(Math.sign(a.compareTo(b))),
    ),
  ],
};
