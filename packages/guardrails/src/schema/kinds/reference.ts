import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { textOf } from '../../policy/objectFields';
import { isSubdomain } from '../../policy/parse/names';
import type { Path, SchemaReport } from '../SchemaReport';
import { checkName } from '../metadata/names';

/** An object of any kind that is named by its group, its kind and its own name. */
export function checkReference(
  reference: KubernetesObject,
  path: Path,
  report: SchemaReport,
): void {
  checkGroup(reference.apiGroup, [...path, 'apiGroup'], report);
  for (const field of ['kind', 'name']) {
    const name = textOf(reference[field]);
    if (name) {
      checkName(name, [...path, field], 'path-segment', report);
    }
  }
}

/** The group of an API. That of Pods and Services is left out, where it may be. */
export function checkGroup(
  value: CelJson | undefined,
  path: Path,
  report: SchemaReport,
): void {
  const group = textOf(value);
  if (group !== undefined && !isSubdomain(group)) {
    report.field(
      'invalid-name',
      path,
      `is ${showValue(group)}, which is no group of an API`,
      'Write the part of apiVersion before the slash: gateway.example.com.',
    );
  }
}
