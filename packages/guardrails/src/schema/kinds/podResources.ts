import type { KubernetesObject } from '../../policy';
import {
  amountsTogether,
  isSupported,
} from '../../object/defaults/podResources';
import type { Amounts } from '../../object/defaults/podResources';
import { compareQuantities, formatQuantity } from '../../object/quantity';
import type { Quantity } from '../../object/quantity';
import { listOf, mappingOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { isSet } from './context';
import type { KindContext } from './context';
import { checkResources, quantityOf } from './resources';

/** What a whole Pod asks for and may take, which has to be enough for its containers (`validatePodResources`). */
export function checkPodResources(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  if (!isSet(spec.resources)) {
    return;
  }
  const resources = mappingOf(spec.resources);
  checkResources(
    resources,
    path,
    context,
    isSupported,
    'A whole Pod takes cpu, memory and hugepages-<size>: write it for a container.',
  );
  if (isSet(resources.claims)) {
    context.report.field(
      'mismatch',
      [...path, 'claims'],
      'may only be set for a container',
      'Write them into the resources of the container that uses them.',
    );
  }
  checkTogether(
    mappingOf(resources.requests),
    amountsTogether(spec, 'requests'),
    [...path, 'requests'],
    context,
  );
  const limits = mappingOf(resources.limits);
  const pages = [...amountsTogether(spec, 'limits')].filter(([name]) =>
    name.startsWith('hugepages-'),
  );
  checkTogether(limits, new Map(pages), [...path, 'limits'], context);
  listOf(spec.containers).forEach((item, index) => {
    const own = mappingOf(mappingOf(mappingOf(item).resources).limits);
    for (const name of Object.keys(own)) {
      if (isMore(quantityOf(own[name]), ownQuantity(limits, name))) {
        context.report.field(
          'mismatch',
          [
            ...path.slice(0, -1),
            'containers',
            index,
            'resources',
            'limits',
            name,
          ],
          `is more than the limit of the Pod, ${limits[name]}`,
          'Lower it, or raise that of the Pod.',
        );
      }
    }
  });
}

function checkTogether(
  amounts: KubernetesObject,
  together: Amounts,
  path: Path,
  { report }: KindContext,
): void {
  for (const [name, least] of together) {
    if (isMore(least, ownQuantity(amounts, name))) {
      report.field(
        'mismatch',
        [...path, name],
        `is ${amounts[name]}, and has to be at least ${formatQuantity(
          least,
        )}, as its containers have together`,
        'Raise it, or lower those of the containers.',
      );
    }
  }
}

function isMore(left: Quantity | undefined, right: Quantity | undefined) {
  return left && right ? compareQuantities(left, right) > 0 : false;
}

function ownQuantity(amounts: KubernetesObject, name: string) {
  return Object.hasOwn(amounts, name) ? quantityOf(amounts[name]) : undefined;
}
