import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { isDataKey, isEnvName } from '../formats';
import { checkName } from '../metadata/names';
import { isSet } from './context';
import { checkNoBacksteps } from './paths';
import type { KindContext } from './context';

const SOURCES = [
  'fieldRef',
  'resourceFieldRef',
  'configMapKeyRef',
  'secretKeyRef',
  'fileKeyRef',
];
const SOURCE_LIST = SOURCES.slice(0, 4).join(', ');

/** Fields of a Pod that a variable can show: `validEnvDownwardAPIFieldPathExpressions`. */
const FIELDS = new Set([
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
]);
const RESOURCE =
  /^(?:limits|requests)\.(?:cpu|memory|ephemeral-storage|hugepages-.+)$/;
const ENTRY_OF_METADATA = /^metadata\.(?:labels|annotations)\['[^']+'\]$/;

/** The variables of a container, and where their values come from. */
export function checkEnvironment(
  container: KubernetesObject,
  path: Path,
  context: KindContext,
  pod: KubernetesObject,
): void {
  listOf(container.env).forEach((item, index) =>
    checkVariable(mappingOf(item), [...path, 'env', index], context, pod),
  );
  listOf(container.envFrom).forEach((item, index) =>
    checkSource(mappingOf(item), [...path, 'envFrom', index], context),
  );
}

function checkVariable(
  variable: KubernetesObject,
  path: Path,
  context: KindContext,
  pod: KubernetesObject,
): void {
  const { minor, report } = context;
  const name = textOf(variable.name);
  if (name && !isEnvName(name, minor)) {
    report.field(
      'invalid-name',
      [...path, 'name'],
      `is ${showValue(name)}, which is no name of an environment variable`,
      minor >= 32
        ? 'Use printable ASCII characters but "=".'
        : 'Use letters, digits, "_", "-" and ".", with no digit first.',
    );
  }
  if (!isSet(variable.valueFrom)) {
    return;
  }
  const valuePath = [...path, 'valueFrom'];
  const from = mappingOf(variable.valueFrom);
  const sources = SOURCES.filter(source => isSet(from[source]));
  if (sources.length === 0) {
    report.field(
      'required',
      valuePath,
      'has to say where the value comes from',
      `Write one of ${SOURCE_LIST}.`,
    );
  } else if (variable.value) {
    report.field(
      'mismatch',
      valuePath,
      'may not be set beside value',
      'Remove one of them.',
    );
  } else if (sources.length > 1) {
    report.field(
      'mismatch',
      valuePath,
      `has ${sources.join(' and ')}: a value comes from one place`,
      'Keep one of them.',
    );
  }
  const fieldPath = textOf(mappingOf(from.fieldRef).fieldPath);
  if (fieldPath && !FIELDS.has(fieldPath)) {
    if (!ENTRY_OF_METADATA.test(fieldPath)) {
      report.field(
        'unsupported-value',
        [...valuePath, 'fieldRef', 'fieldPath'],
        `is ${showValue(fieldPath)}, which no variable can show`,
        `Write one of ${[...FIELDS].join(
          ', ',
        )}, metadata.labels['<key>'] or metadata.annotations['<key>'].`,
      );
    }
  }
  const resource = textOf(mappingOf(from.resourceFieldRef).resource);
  if (resource && !RESOURCE.test(resource)) {
    report.field(
      'unsupported-value',
      [...valuePath, 'resourceFieldRef', 'resource'],
      `is ${showValue(resource)}, which no variable can show`,
      'Write limits or requests of cpu, memory, ephemeral-storage or huge pages: limits.cpu.',
    );
  }
  if (isSet(from.fileKeyRef)) {
    checkFile(
      mappingOf(from.fileKeyRef),
      [...valuePath, 'fileKeyRef'],
      context,
      pod,
    );
  }
  for (const source of ['configMapKeyRef', 'secretKeyRef']) {
    const { key: keyValue, name: nameValue } = mappingOf(from[source]);
    const object = textOf(nameValue);
    if (object) {
      checkName(object, [...valuePath, source, 'name'], 'subdomain', report);
    }
    const key = textOf(keyValue);
    if (key && !isDataKey(key)) {
      report.field(
        'invalid-name',
        [...valuePath, source, 'key'],
        `is ${showValue(key)}, which is no key of a ConfigMap or Secret`,
        'Use letters, digits, "-", "_" and ".".',
      );
    }
  }
}

/** A variable from a file that another container has written: only a scratch volume is written by both. */
function checkFile(
  file: KubernetesObject,
  path: Path,
  { minor, report }: KindContext,
  pod: KubernetesObject,
): void {
  const key = textOf(file.key);
  if (key && !isEnvName(key, minor)) {
    report.field(
      'invalid-name',
      [...path, 'key'],
      `is ${showValue(key)}, which is no name of an environment variable`,
      'Write the name that the file gives a value.',
    );
  }
  const name = textOf(file.volumeName);
  const volume = listOf(pod.volumes)
    .map(mappingOf)
    .find(one => one.name === name);
  if (name && !isSet(volume?.emptyDir)) {
    report.field(
      'mismatch',
      [...path, 'volumeName'],
      volume
        ? `is ${showValue(name)}, and has to be a volume of the type emptyDir`
        : `is ${showValue(name)}, and the Pod has no such volume`,
      'Name a volume of the Pod that is an emptyDir.',
    );
  }
  checkNoBacksteps(file.path, [...path, 'path'], report);
}

function checkSource(
  source: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const kinds = ['configMapRef', 'secretRef'].filter(kind =>
    isSet(source[kind]),
  );
  if (kinds.length !== 1) {
    report.field(
      kinds.length === 0 ? 'required' : 'mismatch',
      path,
      'has to name one ConfigMap or one Secret',
      'Write configMapRef or secretRef.',
    );
    return;
  }
  const [kind] = kinds;
  const name = textOf(mappingOf(source[kind]).name);
  if (!name) {
    report.field(
      'required',
      [...path, kind, 'name'],
      'is required',
      'Name the object.',
    );
  } else {
    checkName(name, [...path, kind, 'name'], 'subdomain', report);
  }
}
