import type { EnvironmentWorkspace } from '../../check/workspace';
import { absent, withoutPods } from '../facts/absence';
import { selectorText } from '../facts/labelSelector';
import { nameOf, specOf } from '../facts/objects';
import { replicasOf } from '../facts/replicas';
import { comparable } from '../facts/size';
import { workloadsOf, type Workload } from '../facts/workloads';
import type { RepositoryRule, RuleFinding } from '../model';
import { budgetsOf, hasNoScale, runsForGood, type Budget } from './budgets';
import { fewestPods, noRoomToEvict } from './roomToEvict';

/** Nodes are drained for upgrades and by the descheduler: a budget says how many pods may go at a time, and not none. */
export const disruptionBudgetCoversWorkloads: RepositoryRule = {
  id: 'disruption-budget-covers-workloads',
  title: 'Every replicated workload has one disruption budget that leaves room',
  why: 'When a node is drained, for an upgrade or by the descheduler, all pods on it may go at once unless a PodDisruptionBudget holds them back. A budget that lets none go, and two budgets for one pod, block the upgrade of the cluster for everybody.',
  remediation:
    'Give the workload one PodDisruptionBudget with maxUnavailable: 1 that selects its pods.',
  severity: 'error',
  codes: [
    'budget-selects-nothing',
    'minimum-and-maximum',
    'no-room-to-evict',
    'pods-without-scale',
    'two-budgets',
    'workload-not-covered',
  ],
  check: ({ environments }) => {
    const relevant = comparable(environments).filter(
      environment =>
        workloadsOf(environment).some(runsForGood) ||
        budgetsOf(environment).length > 0,
    );
    return relevant.length === 0
      ? undefined
      : relevant.flatMap(checkEnvironment);
  },
};

function checkEnvironment(environment: EnvironmentWorkspace): RuleFinding[] {
  const budgets = budgetsOf(environment);
  return [
    ...workloadsOf(environment)
      .filter(runsForGood)
      .flatMap(workload => checkWorkload(workload, budgets, environment)),
    ...budgets.flatMap(budget => checkBudget(budget, environment)),
  ];
}

function checkWorkload(
  workload: Workload,
  budgets: readonly Budget[],
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  const [first, second] = budgets.filter(({ workloads }) =>
    workloads.includes(workload),
  );
  const { source } = workload;
  if (first === undefined) {
    const replicas = replicasOf(environment, workload);
    return replicas === undefined || replicas.min <= 1
      ? []
      : [
          absent(environment, {
            code: 'workload-not-covered',
            message: `${nameOf(source)} runs at least ${
              replicas.min
            } pods, and no PodDisruptionBudget of the folder selects them`,
            object: source,
            path: [...workload.templatePath, 'metadata', 'labels'],
          }),
        ];
  }
  return second === undefined
    ? []
    : [
        {
          code: 'two-budgets',
          message: `${nameOf(second.source)} and ${nameOf(
            first.source,
          )} both select the pods of ${nameOf(
            source,
          )}: the API server evicts no pod that has two budgets`,
          remediation:
            'Keep one of the budgets, or let them select different pods.',
          object: second.source,
          path: ['spec', 'selector'],
        },
      ];
}

function checkBudget(
  budget: Budget,
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  const { source, selector, workloads } = budget;
  const { minAvailable, maxUnavailable } = specOf(source);
  if (minAvailable !== undefined && maxUnavailable !== undefined) {
    return [
      {
        code: 'minimum-and-maximum',
        message: `${nameOf(
          source,
        )} has both minAvailable and maxUnavailable, which the API server refuses`,
        remediation: 'Keep maxUnavailable: 1, and remove minAvailable.',
        object: source,
        path: ['spec', 'minAvailable'],
        fix: {
          title: 'Remove minAvailable',
          file: source.file,
          documentLine: source.line,
          edits: [{ op: 'remove', path: ['spec', 'minAvailable'] }],
        },
      },
    ];
  }
  if (workloads.length === 0) {
    const finding: RuleFinding = {
      code: 'budget-selects-nothing',
      message: selector
        ? `${nameOf(source)} selects ${selectorText(
            selector,
          )}, and no workload of the folder has such pods`
        : `${nameOf(source)} has no selector, so that it protects nothing`,
      remediation:
        'Select the labels of the pods that it is to protect, or remove it.',
      object: source,
      path: ['spec', 'selector'],
    };
    return [selector ? withoutPods(environment, finding) : finding];
  }
  const noRoom = noRoomToEvict(budget, environment);
  if (!noRoom) {
    return checkScale(budget);
  }
  const pods = fewestPods(budget, environment);
  return [
    {
      code: 'no-room-to-evict',
      message: `${nameOf(source)} lets no pod be evicted: ${noRoom.message}`,
      remediation:
        'Write maxUnavailable: 1 instead. An eviction waits until the pod before it runs somewhere else.',
      object: source,
      path: noRoom.path,
      // Of a single pod only its owner can say whether it may go.
      ...(pods !== undefined &&
        pods > 1 && {
          fix: {
            title: 'Let one pod at a time be evicted',
            file: source.file,
            documentLine: source.line,
            edits: [
              ...(minAvailable === undefined
                ? []
                : [
                    {
                      op: 'remove' as const,
                      path: ['spec', 'minAvailable'],
                    },
                  ]),
              {
                op: 'set' as const,
                path: ['spec', 'maxUnavailable'],
                value: 1,
              },
            ],
          },
        }),
    },
  ];
}

/**
 * Except for a whole number in minAvailable, the disruption controller needs the scale of whatever runs each pod, and
 * evicts none while it finds one without (`getExpectedScale`).
 */
function checkScale({ source, workloads }: Budget): RuleFinding[] {
  const unscaled = workloads.find(hasNoScale);
  return unscaled === undefined ||
    typeof specOf(source).minAvailable === 'number'
    ? []
    : [
        {
          code: 'pods-without-scale',
          message: `${nameOf(source)} also selects the pods of ${nameOf(
            unscaled.source,
          )}, which has no number of replicas: while one of them is there, no pod may be evicted`,
          remediation:
            'Let the budget select the pods of Deployments and StatefulSets only, by a label that the others do not have.',
          object: source,
          path: ['spec', 'selector'],
        },
      ];
}
