import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { withoutPods } from '../facts/absence';
import { labelsSelector, selectorText } from '../facts/labelSelector';
import { integerOf, nameOf, objectsOf, specOf } from '../facts/objects';
import { selectsPodsOf, workloadsOf, type Workload } from '../facts/workloads';
import type { RuleFinding } from '../model';
import { portsOf, type ContainerPort } from './ports';
import { listed, shown } from '../facts/shown';

/** A Service leads to pods of the folder, and to a port that they have. */
export function checkServices(
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  return objectsOf(environment, '/Service').flatMap(service => {
    const { type, selector } = specOf(service);
    const labels = labelsSelector(selector);
    // Without a selector somebody else says where it leads to.
    if (type === 'ExternalName' || labels.length === 0) {
      return [];
    }
    const workloads = workloadsOf(environment).filter(workload =>
      selectsPodsOf(labels, workload),
    );
    if (workloads.length > 0) {
      return checkPorts(service, workloads);
    }
    return [
      withoutPods(environment, {
        code: 'service-selects-nothing',
        message: `${nameOf(service)} selects ${selectorText(
          labels,
        )}, and no workload of the folder has such pods`,
        remediation: 'Select the labels of the pods that it is to lead to.',
        object: service,
        path: ['spec', 'selector'],
      }),
    ];
  });
}

function checkPorts(
  service: WorkspaceObject,
  workloads: readonly Workload[],
): RuleFinding[] {
  const declared = workloads.flatMap(({ containers }) => portsOf(containers));
  return listOf(specOf(service).ports).flatMap((item, index) => {
    const finding = checkPort(mappingOf(item), declared, workloads);
    return finding
      ? [
          {
            ...finding,
            message: `${nameOf(service)} leads to ${finding.message}`,
            object: service,
            path: ['spec', 'ports', index, 'targetPort'],
          },
        ]
      : [];
  });
}

function checkPort(
  { port, targetPort, protocol }: KubernetesObject,
  declared: readonly ContainerPort[],
  workloads: readonly Workload[],
):
  | Pick<RuleFinding, 'code' | 'message' | 'severity' | 'remediation'>
  | undefined {
  const candidates = declared.filter(
    candidate => candidate.protocol === (textOf(protocol) ?? 'TCP'),
  );
  const of = listed(workloads.map(({ source }) => nameOf(source)));
  const name = textOf(targetPort);
  if (name !== undefined) {
    return candidates.some(candidate => candidate.name === name)
      ? undefined
      : {
          code: 'service-port-missing',
          message: `the port ${shown(
            name,
          )}, and no container of ${of} has one of that name`,
          remediation: 'Write the name or the number of a port of a container.',
        };
  }
  const number = integerOf(targetPort) ?? integerOf(port);
  // Declaring ports is up to people; who declares some is taken at their word.
  return declared.length === 0 ||
    candidates.some(candidate => candidate.number === number)
    ? undefined
    : {
        code: 'service-port-undeclared',
        severity: 'warning',
        message: `the port ${number}, which no container of ${of} declares`,
        remediation:
          'Correct targetPort, or declare the port in the container that listens on it.',
      };
}
