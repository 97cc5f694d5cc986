import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkName } from '../metadata/names';
import { isSet } from './context';
import type { KindContext, PartCheck } from './context';
import { checkGroup } from './reference';
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
  if (isSet(spec.dataSource) || isSet(spec.dataSourceRef)) {
    checkSource(spec, path, context);
  }
  const storageClass = textOf(spec.storageClassName);
  if (storageClass) {
    checkName(storageClass, [...path, 'storageClassName'], 'subdomain', report);
  }
}

/** What the volume is filled from. Without a group it is another claim. */
function checkSource(
  { dataSource, dataSourceRef }: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  // Where somebody wrote the new field, the old one has been filled from it.
  const field = isSet(dataSourceRef) ? 'dataSourceRef' : 'dataSource';
  const source = mappingOf(dataSourceRef ?? dataSource);
  const { apiGroup, kind } = source;
  if (apiGroup) {
    checkGroup(apiGroup, [...path, field, 'apiGroup'], report);
  } else if (kind && kind !== 'PersistentVolumeClaim') {
    report.field(
      'mismatch',
      [...path, field, 'kind'],
      `is ${showValue(
        kind,
      )}, and has to be PersistentVolumeClaim where there is no apiGroup`,
      'Write the apiGroup of the kind: snapshot.storage.k8s.io for a VolumeSnapshot.',
    );
  }
  const old = mappingOf(dataSource);
  const differs = ['apiGroup', 'kind', 'name'].some(
    part => (old[part] ?? '') !== (source[part] ?? ''),
  );
  if (isSet(dataSource) && differs) {
    report.field(
      'mismatch',
      [...path, 'dataSource'],
      'has to say the same as dataSourceRef',
      'Remove it: dataSourceRef is enough.',
    );
  }
}

export const checkPersistentVolumeClaim: PartCheck = (object, path, context) =>
  checkClaim(object.spec, [...path, 'spec'], context);
