import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { isSubdomain } from '../../policy/parse/names';
import type { Path } from '../SchemaReport';
import { isDnsLabel } from '../formats';
import { checkMetadataOfPart } from '../metadata/checkMetadata';
import { checkClaim } from './claim';
import { checkAtLeast, isSet, numberOf } from './context';
import type { KindContext } from './context';
import { checkAbsolute, checkInside } from './paths';
import { isNegative, quantityOf } from './resources';

/** Permissions of a file: three octal digits. */
const MOST_MODE = 0o777;

/** The volumes of a Pod: their names, and what each is. */
export function checkVolumes(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  listOf(spec.volumes).forEach((item, index) =>
    checkVolume(mappingOf(item), [...path, 'volumes', index], context),
  );
}

function checkVolume(
  volume: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const name = textOf(volume.name);
  if (name && !isDnsLabel(name)) {
    report.field(
      'invalid-name',
      [...path, 'name'],
      `is ${showValue(name)}, which is no name that a volume can have`,
      'Use at most 63 lower-case letters, digits and dashes.',
    );
  }
  const [source, ...more] = Object.keys(volume).filter(
    field => field !== 'name' && isSet(volume[field]),
  );
  if (source === undefined) {
    report.field(
      'required',
      path,
      'has to say what the volume is',
      'Write one of emptyDir, configMap, secret, persistentVolumeClaim, projected, or another source.',
    );
    return;
  }
  more.forEach(other =>
    report.field(
      'mismatch',
      [...path, other],
      `may not be set beside ${source}: a volume has one source`,
      `Remove ${other} or ${source}.`,
    ),
  );
  checkSource(mappingOf(volume[source]), [...path, source], context);
}

function checkSource(
  source: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  const kind = path[path.length - 1];
  const size = quantityOf(source.sizeLimit);
  if (kind === 'emptyDir' && size && isNegative(size)) {
    report.field(
      'invalid-value',
      [...path, 'sizeLimit'],
      'may not be negative',
      'Write 0 or more.',
    );
  }
  checkMode(source.defaultMode, [...path, 'defaultMode'], report);
  checkFiles(source, path, context, kind === 'downwardAPI');
  switch (kind) {
    case 'csi':
      checkDriver(source.driver, [...path, 'driver'], context);
      break;
    case 'ephemeral':
      checkEphemeral(source, path, context);
      break;
    case 'hostPath':
      if (
        String(source.path ?? '')
          .split('/')
          .includes('..')
      ) {
        report.field(
          'invalid-value',
          [...path, 'path'],
          'may not contain ".."',
          'Write the path of the node itself.',
        );
      }
      break;
    case 'nfs':
      checkAbsolute(source.path, [...path, 'path'], report);
      break;
    case 'projected':
      listOf(source.sources).forEach((item, index) =>
        checkProjection(mappingOf(item), [...path, 'sources', index], context),
      );
      break;
    default:
  }
}

function checkDriver(
  value: CelJson | undefined,
  path: Path,
  { report }: KindContext,
): void {
  const driver = textOf(value);
  if (driver && !isSubdomain(driver.toLowerCase())) {
    report.field(
      'invalid-name',
      path,
      `is ${showValue(driver)}, which is no name of a driver`,
      'Write the name of the CSI driver: pd.csi.storage.gke.io.',
    );
  }
}

function checkEphemeral(
  source: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  if (!isSet(source.volumeClaimTemplate)) {
    return;
  }
  const template = mappingOf(source.volumeClaimTemplate);
  const templatePath = [...path, 'volumeClaimTemplate'];
  checkMetadataOfPart(
    template.metadata,
    [...templatePath, 'metadata'],
    context.report,
  );
  checkClaim(template.spec, [...templatePath, 'spec'], context);
}

/** The shortest time that a token may be good for, in seconds. */
const SHORTEST_TOKEN = 600;

function checkProjection(
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
function checkFiles(
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
  });
}

function checkMode(
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
