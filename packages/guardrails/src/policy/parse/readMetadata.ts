import { showValue } from '@freehold/slo';
import type { FieldReader, Fields } from './fields';
import { isSubdomain } from './names';

const PATH = ['metadata'];

/** Fields of ObjectMeta; what only a cluster fills is passed over, as `kubectl get -o yaml` writes it. */
const METADATA_FIELDS = [
  'name',
  'generateName',
  'namespace',
  'labels',
  'annotations',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'ownerReferences',
  'finalizers',
  'managedFields',
  'selfLink',
];

export interface PolicyMetadata {
  name: string;
  annotations: Record<string, string>;
}

/** Name and annotations of a policy or a binding, which are cluster-scoped. */
export function readMetadata(
  document: Fields,
  reader: FieldReader,
): PolicyMetadata | undefined {
  const fields = reader.mapping(document.metadata, PATH, METADATA_FIELDS);
  const name = reader.requiredText(
    fields?.name,
    [...PATH, 'name'],
    'Give it a name.',
  );
  reader.textMap(fields?.labels, [...PATH, 'labels']);
  const annotations = reader.textMap(fields?.annotations, [
    ...PATH,
    'annotations',
  ]);
  if (name === undefined) {
    return undefined;
  }
  if (!isSubdomain(name)) {
    reader.refuse(
      'name-invalid',
      [...PATH, 'name'],
      `metadata.name is ${showValue(name)}, which names no object`,
      'Write lower-case letters, digits, "-" and ".", beginning and ending with a letter or digit.',
    );
  }
  if (typeof fields?.namespace === 'string' && fields.namespace !== '') {
    reader.refuse(
      'namespaced',
      [...PATH, 'namespace'],
      `metadata.namespace is ${showValue(
        fields.namespace,
      )}, but policies and bindings belong to the whole cluster`,
      'Remove it; say with matchResources where the binding holds.',
    );
  }
  return { name, annotations };
}
