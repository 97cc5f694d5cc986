import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkAtLeast, isSet, numberOf } from './context';
import type { KindContext } from './context';
import { checkInside } from './paths';

/** Permissions of a file: three octal digits. */
const MOST_MODE = 0o777;
/** The shortest time that a token may be good for, in seconds. */
const SHORTEST_TOKEN = 600;

/** A part of a projected volume. */
export function checkProjection(
  projection: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  for (const kind of ['configMap', 'secret', 'downwardAPI']) {
    if (isSet(projection[kind])) {
      checkFiles(
        mappingOf(projection[kind]),
        [...path, kind],
        context,
        kind === 'downwardAPI',
      );
    }
  }
  if (isSet(projection.serviceAccountToken)) {
    const token = mappingOf(projection.serviceAccountToken);
    const tokenPath = [...path, 'serviceAccountToken'];
    checkInside(token.path, [...tokenPath, 'path'], context.report);
    checkAtLeast(
      SHORTEST_TOKEN,
      token.expirationSeconds,
      [...tokenPath, 'expirationSeconds'],
      context,
    );
  }
}

/** Files of a volume, each from a key, or from a field of the Pod. */
export function checkFiles(
  source: KubernetesObject,
  path: Path,
  { report }: KindContext,
  isOfPod: boolean,
): void {
  listOf(source.items).forEach((item, index) => {
    const file = mappingOf(item);
    const filePath = [...path, 'items', index];
    checkMode(file.mode, [...filePath, 'mode'], report);
    checkInside(file.path, [...filePath, 'path'], report);
    if (isOfPod && isSet(file.fieldRef) === isSet(file.resourceFieldRef)) {
      report.field(
        isSet(file.fieldRef) ? 'mismatch' : 'required',
        filePath,
        'has to have either fieldRef or resourceFieldRef',
        'Write what the file shows.',
      );
    }
    const resource = mappingOf(file.resourceFieldRef);
    if (isSet(file.resourceFieldRef) && !resource.containerName) {
      report.field(
        'required',
        [...filePath, 'resourceFieldRef', 'containerName'],
        'is required',
        'Name the container whose resource the file shows.',
      );
    }
  });
}

export function checkMode(
  value: CelJson | undefined,
  path: Path,
  report: KindContext['report'],
): void {
  const mode = numberOf(value);
  if (mode !== undefined && (mode < 0 || mode > MOST_MODE)) {
    report.field(
      'invalid-value',
      path,
      `is ${mode}, which are no permissions`,
      'Write them in octal, from 0000 to 0777; without the 0 in front the number is decimal.',
    );
  }
}
