import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { isQualifiedName } from '../../policy/parse/names';
import type { Path } from '../SchemaReport';
import { checkLabelKey } from '../metadata/labels';
import { checkName } from '../metadata/names';
import { isSet } from './context';
import type { KindContext, PartCheck } from './context';
import { checkNodeSelector } from './nodeAffinity';
import { checkNoBacksteps } from './paths';
import { isPositive, quantityOf } from './resources';
import { checkDriver } from './volumes';

/** Fields of a PersistentVolume that are not its source. */
const NO_SOURCES = new Set([
  'accessModes',
  'capacity',
  'claimRef',
  'mountOptions',
  'nodeAffinity',
  'persistentVolumeReclaimPolicy',
  'storageClassName',
  'volumeAttributesClassName',
  'volumeMode',
]);

export const checkPersistentVolume: PartCheck = (object, path, context) => {
  const { report } = context;
  const spec = mappingOf(object.spec);
  const specPath = [...path, 'spec'];
  const sources = Object.keys(spec).filter(
    field => !NO_SOURCES.has(field) && isSet(spec[field]),
  );
  if (sources.length !== 1) {
    report.field(
      sources.length === 0 ? 'required' : 'mismatch',
      specPath,
      sources.length === 0
        ? 'has to say what the volume is'
        : `has ${sources.join(' and ')}: a volume has one source`,
      'Write one source, as csi.',
    );
  }
  const { storage, ...others } = mappingOf(spec.capacity);
  const quantity = quantityOf(storage);
  if (isSet(spec.capacity) && (!quantity || !isPositive(quantity))) {
    report.field(
      'invalid-value',
      [...specPath, 'capacity', 'storage'],
      'has to be more than 0',
      'Write how large the volume is.',
    );
  }
  Object.keys(others).forEach(name =>
    report.field(
      'unsupported-value',
      [...specPath, 'capacity', name],
      'is no capacity that a volume has',
      'Write storage alone.',
    ),
  );
  const storageClass = textOf(spec.storageClassName);
  if (storageClass) {
    checkName(
      storageClass,
      [...specPath, 'storageClassName'],
      'subdomain',
      report,
    );
  }
  checkNoBacksteps(
    mappingOf(spec.hostPath).path,
    [...specPath, 'hostPath', 'path'],
    report,
  );
  if (isSet(spec.csi)) {
    checkDriver(
      mappingOf(spec.csi).driver,
      [...specPath, 'csi', 'driver'],
      context,
    );
  }
  checkNodeSelector(
    mappingOf(spec.nodeAffinity).required,
    [...specPath, 'nodeAffinity', 'required'],
    context,
  );
};

export const checkStorageClass: PartCheck = (object, path, context) => {
  const { report } = context;
  const provisioner = textOf(object.provisioner);
  if (provisioner && !isQualifiedName(provisioner.toLowerCase())) {
    report.field(
      'invalid-name',
      [...path, 'provisioner'],
      `is ${showValue(provisioner)}, which is no name of a provisioner`,
      'Write the name of the CSI driver: pd.csi.storage.gke.io.',
    );
  }
  checkTopologies(
    listOf(object.allowedTopologies).map(mappingOf),
    [...path, 'allowedTopologies'],
    context,
  );
};

/** Where a volume may be: in any of the terms, each with its labels, and no two the same. */
function checkTopologies(
  terms: readonly KubernetesObject[],
  path: Path,
  { report }: KindContext,
): void {
  const seen = new Set<string>();
  terms.forEach((term, index) => {
    const expressions = listOf(term.matchLabelExpressions).map(mappingOf);
    const expressionsPath = [...path, index, 'matchLabelExpressions'];
    const keys = new Set<string>();
    expressions.forEach(({ key, values }, place) => {
      const keyPath = [...expressionsPath, place, 'key'];
      const text = textOf(key);
      if (text) {
        checkLabelKey(text, keyPath, report);
      }
      if (text && keys.has(text)) {
        report.field(
          'duplicate-entry',
          keyPath,
          `is ${showValue(text)}, as of another entry`,
          'Write all values of a label into one entry.',
        );
      }
      keys.add(text ?? '');
      const distinct = new Set(listOf(values));
      if (distinct.size < listOf(values).length) {
        report.field(
          'duplicate-entry',
          [...expressionsPath, place, 'values'],
          'has a value twice',
          'Write each value once.',
        );
      }
    });
    const id = JSON.stringify(
      expressions
        .map(({ key, values }) => [key ?? '', ...[...listOf(values)].sort()])
        .sort(([left], [right]) => String(left).localeCompare(String(right))),
    );
    if (expressions.length === 0 || seen.has(id)) {
      report.field(
        expressions.length === 0 ? 'required' : 'duplicate-entry',
        expressionsPath,
        expressions.length === 0
          ? 'has to have an entry'
          : 'are those of another term',
        expressions.length === 0
          ? 'Write a label and its values, or remove the term.'
          : 'Remove one of the terms.',
      );
    }
    seen.add(id);
  });
}
