import type { EnvironmentWorkspace } from '../../check/workspace';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { absent } from '../facts/absence';
import {
  labelsSelector,
  readLabelSelector,
  selectorText,
} from '../facts/labelSelector';
import { nameOf, objectsOf, specOf } from '../facts/objects';
import { selectsPodsOf, workloadsOf, type Workload } from '../facts/workloads';
import type { RuleFinding } from '../model';
import { shown } from '../facts/shown';

/** Kinds whose selector has to take the pods of their own template. */
const SELECTING: ReadonlySet<string> = new Set([
  '/ReplicationController',
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
]);

/** Selectors by which workloads find their own pods, and the Service by which a StatefulSet names them. */
export function checkSelectors(
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  return workloadsOf(environment).flatMap(workload => [
    ...checkOwnSelector(workload),
    ...checkSpread(workload),
    ...checkServiceName(workload, environment),
  ]);
}

function checkOwnSelector(workload: Workload): RuleFinding[] {
  const { source, groupKind, templatePath } = workload;
  const { selector } = specOf(source);
  if (!SELECTING.has(groupKind) || selector === undefined) {
    return [];
  }
  const read =
    groupKind === '/ReplicationController'
      ? labelsSelector(selector)
      : readLabelSelector(selector);
  return !read || selectsPodsOf(read, workload)
    ? []
    : [
        {
          code: 'selector-differs-from-template',
          message: `${nameOf(source)} selects ${selectorText(
            read,
          )}, which its own pods are not, so that the API server refuses it`,
          remediation:
            'Give the labels of the selector to spec.template.metadata.labels.',
          object: source,
          path: [...templatePath, 'metadata', 'labels'],
        },
      ];
}

/** A constraint that counts the pods of somebody else spreads nothing. */
function checkSpread(workload: Workload): RuleFinding[] {
  const { source, podSpec, templatePath } = workload;
  return listOf(podSpec.topologySpreadConstraints).flatMap(
    (item, index): RuleFinding[] => {
      const selector = readLabelSelector(mappingOf(item).labelSelector);
      return selector && selectsPodsOf(selector, workload)
        ? []
        : [
            {
              code: 'spread-misses-own-pods',
              severity: 'warning',
              message: `${nameOf(
                source,
              )} is to be spread by the number of pods with ${
                selector ? selectorText(selector) : 'no selector'
              }, which its own are not`,
              remediation:
                'Select the labels of the pods themselves in labelSelector.',
              object: source,
              path: [
                ...templatePath,
                'spec',
                'topologySpreadConstraints',
                index,
                'labelSelector',
              ],
            },
          ];
    },
  );
}

function checkServiceName(
  { source, groupKind }: Workload,
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  const serviceName = textOf(specOf(source).serviceName);
  const isThere = objectsOf(environment, '/Service').some(
    ({ reference }) => reference.name === serviceName,
  );
  return groupKind !== 'apps/StatefulSet' || !serviceName || isThere
    ? []
    : [
        absent(environment, {
          code: 'stateful-set-service-missing',
          message: `${nameOf(
            source,
          )} gets the names of its pods from the Service ${shown(
            serviceName,
          )}, which the folder does not have`,
          remediation: `Add a Service ${shown(
            serviceName,
          )} with clusterIP: None, or correct serviceName.`,
          object: source,
          path: ['spec', 'serviceName'],
        }),
      ];
}
