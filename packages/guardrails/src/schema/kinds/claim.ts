import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkName } from '../metadata/names';
import type { KindContext, PartCheck } from './context';
import { isPositive, quantityOf } from './resources';
import { checkSelector } from './selector';

/** What a claim of a volume asks for. */
export function checkClaim(
  value: CelJson | undefined,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const spec = mappingOf(value);
  const modes = listOf(spec.accessModes);
  if (modes.includes('ReadWriteOncePod') && modes.length > 1) {
    report.field(
      'mismatch',
      [...path, 'accessModes'],
      'may hold nothing beside ReadWriteOncePod',
      'Keep one of the modes.',
    );
  }
  const storage = mappingOf(mappingOf(spec.resources).requests).storage;
  const storagePath = [...path, 'resources', 'requests', 'storage'];
  const quantity = quantityOf(storage);
  if (!quantity) {
    report.field(
      'required',
      storagePath,
      'is required',
      'Write how large the volume has to be.',
    );
  } else if (!isPositive(quantity)) {
    report.field(
      'invalid-value',
      storagePath,
      `is ${showValue(storage)}, and has to be more than 0`,
      'Write how large the volume has to be.',
    );
  }
  checkSelector(spec.selector, [...path, 'selector'], context);
  const storageClass = textOf(spec.storageClassName);
  if (storageClass) {
    checkName(storageClass, [...path, 'storageClassName'], 'subdomain', report);
  }
}

export const checkPersistentVolumeClaim: PartCheck = (object, path, context) =>
  checkClaim(object.spec, [...path, 'spec'], context);
