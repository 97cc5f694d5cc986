import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import type { Path, SchemaReport } from '../SchemaReport';

export interface KindContext {
  minor: number;
  report: SchemaReport;
  /** The object without its defaults, for the little that they hide. */
  asWritten: KubernetesObject;
}

/** Looks at a part of an object, with its defaults. */
export type PartCheck = (
  part: KubernetesObject,
  path: Path,
  context: KindContext,
) => void;

/** A whole number of a field; nothing when it is unset. */
export function numberOf(value: CelJson | undefined): number | undefined {
  return typeof value === 'number' || typeof value === 'bigint'
    ? Number(value)
    : undefined;
}

/** Whether somebody, or a default, has set a field. */
export function isSet(value: CelJson | undefined): boolean {
  return value !== undefined && value !== null;
}

/** A number that may not be below a limit. */
export function checkAtLeast(
  least: number,
  value: CelJson | undefined,
  path: Path,
  { report }: KindContext,
): void {
  const number = numberOf(value);
  if (number !== undefined && number < least) {
    report.field(
      'invalid-value',
      path,
      `is ${number}, and has to be at least ${least}`,
      `Write ${least} or more.`,
    );
  }
}
