import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkName } from '../metadata/names';
import { checkClaim } from './claim';
import { checkAtLeast, isSet } from './context';
import type { KindContext, PartCheck } from './context';
import { checkWorkload } from './workload';

/** Before, nobody looked at the Pods of a StatefulSet together with its claims. */
const CHECKS_CLAIMS = 34;

export const checkStatefulSet: PartCheck = (object, path, context) => {
  const spec = mappingOf(object.spec);
  const specPath = [...path, 'spec'];
  const claims = listOf(spec.volumeClaimTemplates).map(mappingOf);
  checkWorkload(spec, specPath, context, {
    claims: claims.map(claim => String(mappingOf(claim.metadata).name)),
    setsHostname: true,
  });
  claims.forEach((claim, index) => {
    const claimPath = [...specPath, 'volumeClaimTemplates', index];
    checkClaimName(claim, [...claimPath, 'metadata', 'name'], context);
    checkClaim(claim.spec, [...claimPath, 'spec'], context);
  });
  const service = textOf(spec.serviceName);
  // Before 1.33 nobody looked at it.
  if (service && context.minor >= 33) {
    checkName(service, [...specPath, 'serviceName'], 'label', context.report);
  }
  const strategy = mappingOf(spec.updateStrategy);
  const rollingPath = [...specPath, 'updateStrategy', 'rollingUpdate'];
  const rolling = mappingOf(strategy.rollingUpdate);
  if (strategy.type === 'OnDelete' && isSet(strategy.rollingUpdate)) {
    context.report.field(
      'mismatch',
      rollingPath,
      'may not be set with the type OnDelete',
      'Remove it, or write type: RollingUpdate.',
    );
  }
  checkAtLeast(0, rolling.partition, [...rollingPath, 'partition'], context);
};

/** A claim is mounted by its name, as a volume is (`volumesToAddForTemplates`). */
function checkClaimName(
  claim: KubernetesObject,
  path: Path,
  { minor, report }: KindContext,
): void {
  const name = textOf(mappingOf(claim.metadata).name);
  if (minor < CHECKS_CLAIMS) {
    return;
  }
  if (!name) {
    report.field(
      'required',
      path,
      'is required',
      'Write the name by which containers mount the claim.',
    );
  } else {
    checkName(name, path, 'label', report);
  }
}
