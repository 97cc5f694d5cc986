import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import { textOf } from '../../policy/objectFields';
import type { Path, SchemaReport } from '../SchemaReport';

/** A path that may not lead out of where it starts. */
export function checkInside(
  value: CelJson | undefined,
  path: Path,
  report: SchemaReport,
): void {
  const text = textOf(value);
  if (text && (text.startsWith('/') || text.split('/').includes('..'))) {
    report.field(
      'invalid-value',
      path,
      `is ${showValue(text)}, and has to be a relative path without ".."`,
      'Write a path below the volume.',
    );
  }
}

/** A path that does not go back. */
export function checkNoBacksteps(
  value: CelJson | undefined,
  path: Path,
  report: SchemaReport,
): void {
  if (textOf(value)?.split('/').includes('..')) {
    report.field(
      'invalid-value',
      path,
      'may not contain ".."',
      'Write the path itself.',
    );
  }
}

/** A path that starts at the root and does not go back. */
export function checkAbsolute(
  value: CelJson | undefined,
  path: Path,
  report: SchemaReport,
): void {
  const text = textOf(value);
  if (text && (!text.startsWith('/') || text.split('/').includes('..'))) {
    report.field(
      'invalid-value',
      path,
      `is ${showValue(text)}, and has to be an absolute path without ".."`,
      'Write a path from the root.',
    );
  }
}
