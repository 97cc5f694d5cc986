import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { isSubdomain } from '../../policy/parse/names';
import type { Path } from '../SchemaReport';
import { isDnsLabel } from '../formats';
import { checkMetadataOfPart } from '../metadata/checkMetadata';
import { checkClaim } from './claim';
import { isSet } from './context';
import type { KindContext } from './context';
import { checkAbsolute, checkNoBacksteps } from './paths';
import { checkFiles, checkMode, checkProjections } from './projections';
import { isNegative, quantityOf } from './resources';

const LONGEST_DRIVER = 63;
/** What the template of a claim may say about it: the volume has a name of its own. */
const TEMPLATE_METADATA = new Set(['annotations', 'labels']);

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
    case 'azureDisk':
      checkAzureDisk(source, path, context);
      break;
    case 'hostPath':
      checkNoBacksteps(source.path, [...path, 'path'], report);
      break;
    case 'iscsi':
      checkTarget(source.iqn, [...path, 'iqn'], context);
      checkTarget(source.initiatorName, [...path, 'initiatorName'], context);
      break;
    case 'nfs':
      checkAbsolute(source.path, [...path, 'path'], report);
      break;
    case 'projected':
      checkProjections(source, path, context);
      break;
    default:
  }
}

/** What a managed disk is called differs from what a blob is. */
function checkAzureDisk(
  { diskURI, kind }: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const start = kind === 'Managed' ? '/subscriptions/' : 'https://';
  const uri = textOf(diskURI);
  if (uri && !uri.startsWith(start)) {
    report.field(
      'invalid-value',
      [...path, 'diskURI'],
      `is ${showValue(
        uri,
      )}, and has to start with ${start} for the kind ${kind}`,
      'Write the resource ID of a managed disk with kind: Managed, or the URL of a blob.',
    );
  }
}

/** Names of iSCSI: `iqn.2001-04.com.example:storage`, or `eui.` or `naa.` and digits. */
const ISCSI_NAME =
  /^(?:iqn\.\d{4}-\d{2}\.[a-zA-Z0-9.-]+:[^,;*&$|\s]+|eui.[a-zA-Z0-9]{16}|naa.[a-zA-Z0-9]{32})$/;

function checkTarget(
  value: CelJson | undefined,
  path: Path,
  { report }: KindContext,
): void {
  const name = textOf(value);
  if (name && !ISCSI_NAME.test(name)) {
    report.field(
      'invalid-name',
      path,
      `is ${showValue(name)}, which is no name of iSCSI`,
      'Write a name such as iqn.2001-04.com.example:storage.disk1.',
    );
  }
}

/** The name of a CSI driver. */
export function checkDriver(
  value: CelJson | undefined,
  path: Path,
  { report }: KindContext,
): void {
  const driver = textOf(value);
  if (
    driver &&
    (driver.length > LONGEST_DRIVER || !isSubdomain(driver.toLowerCase()))
  ) {
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
  const metadata = mappingOf(template.metadata);
  checkMetadataOfPart(metadata, [...templatePath, 'metadata'], context.report);
  for (const field of Object.keys(metadata)) {
    if (!TEMPLATE_METADATA.has(field)) {
      context.report.field(
        'mismatch',
        [...templatePath, 'metadata', field],
        'may not be set: the claim belongs to the Pod',
        'Remove it.',
      );
    }
  }
  checkClaim(template.spec, [...templatePath, 'spec'], context);
}
