import { showValue } from '@freehold/slo';
import { mappingOf, textOf } from '../../policy/objectFields';
import { isQualifiedName } from '../../policy/parse/names';
import { checkName } from '../metadata/names';
import { isSet } from './context';
import type { PartCheck } from './context';
import { isPositive, quantityOf } from './resources';

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

export const checkPersistentVolume: PartCheck = (object, path, { report }) => {
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
};

export const checkStorageClass: PartCheck = (object, path, { report }) => {
  const provisioner = textOf(object.provisioner);
  if (provisioner && !isQualifiedName(provisioner.toLowerCase())) {
    report.field(
      'invalid-name',
      [...path, 'provisioner'],
      `is ${showValue(provisioner)}, which is no name of a provisioner`,
      'Write the name of the CSI driver: pd.csi.storage.gke.io.',
    );
  }
};
