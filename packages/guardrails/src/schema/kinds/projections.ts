import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkAtLeast, isSet, numberOf } from './context';
import type { KindContext } from './context';
import { checkInside } from './paths';

/** Sources that say which of their entries become which files. */
const OF_ITEMS = ['configMap', 'secret', 'downwardAPI'];

/** Permissions of a file: three octal digits. */
const MOST_MODE = 0o777;
/** The shortest time that a token may be good for, in seconds. */
const SHORTEST_TOKEN = 600;

/** What a projected volume is put together from: each source on its own, and no two of the same file. */
export function checkProjections(
  volume: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const seen = new Set<string>();
  listOf(volume.sources).forEach((item, index) => {
    const projection = mappingOf(item);
    const sourcePath = [...path, 'sources', index];
    checkProjection(projection, sourcePath, context);
    const [first, ...more] = Object.keys(projection).filter(field =>
      isSet(projection[field]),
    );
    for (const other of more) {
      context.report.field(
        'mismatch',
        [...sourcePath, other],
        `may not be set beside ${first}`,
        'Write another source for it.',
      );
    }
    for (const [file, filePath] of filesOf(projection, sourcePath)) {
      if (seen.has(file)) {
        context.report.field(
          'duplicate-entry',
          filePath,
          `is ${showValue(file)}, as of another file of the volume`,
          'Give each file a path of its own.',
        );
      }
      seen.add(file);
    }
  });
}

/** The paths that a source writes to. That of a token nobody compares. */
function filesOf(
  projection: KubernetesObject,
  path: Path,
): Array<readonly [file: string, path: Path]> {
  return OF_ITEMS.flatMap(kind =>
    listOf(mappingOf(projection[kind]).items).flatMap((item, index) => {
      const file = textOf(mappingOf(item).path);
      const filePath = [...path, kind, 'items', index, 'path'];
      return file ? [[file, filePath] as const] : [];
    }),
  );
}

function checkProjection(
  projection: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  for (const kind of OF_ITEMS) {
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
