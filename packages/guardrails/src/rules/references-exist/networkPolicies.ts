import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { withoutPods } from '../facts/absence';
import { readLabelSelector, selectorText } from '../facts/labelSelector';
import { nameOf, objectsOf, specOf } from '../facts/objects';
import { selectsPodsOf, workloadsOf, type Workload } from '../facts/workloads';
import type { RuleFinding } from '../model';
import { portsOf } from './ports';
import { shown } from '../facts/shown';

/** A NetworkPolicy is about pods of the folder, and admits to ports that they have. */
export function checkNetworkPolicies(
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  const policies = objectsOf(environment, 'networking.k8s.io/NetworkPolicy');
  return policies.flatMap(policy => {
    const selector = readLabelSelector(specOf(policy).podSelector) ?? [];
    const workloads = workloadsOf(environment).filter(workload =>
      selectsPodsOf(selector, workload),
    );
    if (workloads.length > 0) {
      return checkPorts(policy, workloads);
    }
    return selector.length === 0
      ? []
      : [
          withoutPods(environment, {
            code: 'network-policy-selects-nothing',
            message: `${nameOf(policy)} is about pods with ${selectorText(
              selector,
            )}, and no workload of the folder has such`,
            remediation:
              'Select the labels of the pods that it is to be about, or remove it.',
            object: policy,
            path: ['spec', 'podSelector'],
          }),
        ];
  });
}

/** Named ports of what comes in are those of the selected pods; a name that none has admits nothing. */
function checkPorts(
  policy: WorkspaceObject,
  workloads: readonly Workload[],
): RuleFinding[] {
  const names = new Set(
    workloads.flatMap(({ containers }) =>
      portsOf(containers).map(({ name }) => name),
    ),
  );
  return listOf(specOf(policy).ingress).flatMap((rule, ruleIndex) =>
    listOf(mappingOf(rule).ports).flatMap((item, index): RuleFinding[] => {
      const port = textOf(mappingOf(item).port);
      return port === undefined || names.has(port)
        ? []
        : [
            {
              code: 'network-policy-port-missing',
              message: `${nameOf(policy)} admits to the port ${shown(
                port,
              )}, and none of the pods that it is about has one of that name`,
              remediation:
                'Write the name or the number of a port of a container.',
              object: policy,
              path: ['spec', 'ingress', ruleIndex, 'ports', index, 'port'],
            },
          ];
    }),
  );
}
