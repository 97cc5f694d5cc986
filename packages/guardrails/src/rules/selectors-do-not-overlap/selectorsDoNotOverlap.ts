import type { EnvironmentWorkspace } from '../../check/workspace';
import { readLabelSelector, labelsSelector } from '../facts/labelSelector';
import { nameOf, specOf } from '../facts/objects';
import { comparable } from '../facts/size';
import { selectsPodsOf, workloadsOf, type Workload } from '../facts/workloads';
import type { RepositoryRule, RuleFinding } from '../model';

/** Controllers that count the pods of their selector as their own. */
const COUNTING: ReadonlySet<string> = new Set([
  '/ReplicationController',
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
]);

export const selectorsDoNotOverlap: RepositoryRule = {
  id: 'selectors-do-not-overlap',
  title: 'No two workloads select the same pods',
  why: 'A workload counts every pod that its selector takes. Where those of another are among them, autoscalers and disruption budgets count wrongly, and the two fight over pods that nobody owns. The API server does not refuse it.',
  remediation:
    'Give each workload a label of its own, in its selector and its template: app.kubernetes.io/component, for example.',
  severity: 'error',
  codes: ['selectors-overlap'],
  check: ({ environments }) => {
    const relevant = comparable(environments).filter(
      environment => workloadsOf(environment).length > 0,
    );
    return relevant.length === 0
      ? undefined
      : relevant.flatMap(checkEnvironment);
  },
};

function checkEnvironment(environment: EnvironmentWorkspace): RuleFinding[] {
  const counting = workloadsOf(environment).filter(({ groupKind }) =>
    COUNTING.has(groupKind),
  );
  return counting.flatMap(workload => {
    const selector = selectorOf(workload);
    const other =
      selector &&
      counting.find(
        candidate =>
          candidate !== workload && selectsPodsOf(selector, candidate),
      );
    return other === undefined
      ? []
      : [
          {
            code: 'selectors-overlap',
            message: `${nameOf(
              workload.source,
            )} also selects the pods of ${nameOf(other.source)}`,
            object: workload.source,
            path: ['spec', 'selector'],
          },
        ];
  });
}

function selectorOf({ source, groupKind }: Workload) {
  const { selector } = specOf(source);
  return groupKind === '/ReplicationController'
    ? labelsSelector(selector)
    : readLabelSelector(selector);
}
