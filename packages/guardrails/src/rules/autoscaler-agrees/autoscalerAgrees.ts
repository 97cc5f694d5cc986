import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { mappingOf } from '../../policy/objectFields';
import { absent } from '../facts/absence';
import {
  autoscalersOf,
  scaleTarget,
  type Autoscaler,
} from '../facts/autoscalers';
import { groupKindOf, nameOf } from '../facts/objects';
import { comparable } from '../facts/size';
import { workloadsOf } from '../facts/workloads';
import type { RepositoryRule, RuleFinding } from '../model';
import { checkMetrics } from './metrics';
import { podQuotasOf } from './podQuota';
import { shown } from '../facts/shown';

/** Kinds of Kubernetes that cannot be scaled. */
const NOT_SCALABLE: ReadonlySet<string> = new Set([
  '/Pod',
  'apps/DaemonSet',
  'batch/CronJob',
  'batch/Job',
]);

export const autoscalerAgrees: RepositoryRule = {
  id: 'autoscaler-agrees',
  title: 'Autoscalers agree with what they scale',
  why: 'An autoscaler without a target, or without the requests that it measures use against, never scales and says so nowhere but in its own status. Two of them on one workload, and a fixed number of replicas beside one, pull against each other with every deployment.',
  remediation:
    'Let one autoscaler scale each workload, between bounds that the quota has room for, and leave spec.replicas to it.',
  severity: 'error',
  codes: [
    'bounds-reversed',
    'container-missing',
    'maximum-above-quota',
    'not-scalable',
    'replicas-fixed',
    'request-missing',
    'target-missing',
    'two-autoscalers',
  ],
  check: ({ environments }) => {
    const relevant = comparable(environments).filter(
      environment => autoscalersOf(environment).length > 0,
    );
    return relevant.length === 0
      ? undefined
      : relevant.flatMap(environment =>
          autoscalersOf(environment).flatMap((autoscaler, index, all) => [
            ...checkBounds(autoscaler, environment),
            ...checkTarget(autoscaler, environment),
            ...checkRivals(autoscaler, all.slice(0, index)),
          ]),
        );
  },
};

function checkBounds(
  { source, minimum, maximum, maximumPath: path }: Autoscaler,
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  if (maximum === undefined) {
    return [];
  }
  const reversed: RuleFinding[] =
    minimum > maximum
      ? [
          {
            code: 'bounds-reversed',
            message: `${nameOf(
              source,
            )} has at least ${minimum} and at most ${maximum} replicas`,
            remediation: 'Write a maximum that is no less than the minimum.',
            object: source,
            path,
          },
        ]
      : [];
  return [
    ...reversed,
    ...podQuotasOf(environment)
      .filter(({ pods }) => maximum > pods)
      .map(({ quota, pods }) => ({
        code: 'maximum-above-quota',
        message: `${nameOf(source)} may start ${maximum} pods, and ${nameOf(
          quota,
        )} admits ${pods}`,
        remediation:
          'Lower the maximum, or ask the SREs for a larger quota in platform.yaml.',
        object: source,
        path,
      })),
  ];
}

function checkTarget(
  autoscaler: Autoscaler,
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  const { source, target } = autoscaler;
  const path = ['spec', 'scaleTargetRef'];
  const [groupKind] = target.split(' ');
  if (NOT_SCALABLE.has(groupKind)) {
    return [
      {
        code: 'not-scalable',
        message: `${nameOf(source)} scales a ${groupKind.slice(
          groupKind.indexOf('/') + 1,
        )}, which has no number of replicas`,
        remediation: 'Name a Deployment or a StatefulSet, or remove it.',
        object: source,
        path: [...path, 'kind'],
      },
    ];
  }
  const workload = workloadsOf(environment).find(
    candidate =>
      scaleTarget(candidate.groupKind, candidate.source.reference.name) ===
      target,
  );
  if (workload !== undefined) {
    return [
      ...checkReplicas(autoscaler, workload.source),
      ...checkMetrics(autoscaler, workload, environment),
    ];
  }
  const isThere = environment.objects.some(
    object =>
      scaleTarget(groupKindOf(object), object.reference.name) === target,
  );
  return isThere
    ? []
    : [
        absent(environment, {
          code: 'target-missing',
          message: `${nameOf(source)} scales ${targetText(
            target,
          )}, which the folder does not have`,
          remediation:
            'Name the apiVersion, kind and name of a workload of the folder, or remove it.',
          object: source,
          path,
        }),
      ];
}

/** A default of the API server is no number that somebody wrote: only deployments with one throw it back. */
function checkReplicas(
  { source }: Autoscaler,
  target: WorkspaceObject,
): RuleFinding[] {
  const path = ['spec', 'replicas'];
  return mappingOf(target.asWritten.spec).replicas === undefined
    ? []
    : [
        {
          code: 'replicas-fixed',
          message: `${nameOf(
            target,
          )} has a fixed number of replicas, to which each deployment throws it back from what ${nameOf(
            source,
          )} has set`,
          remediation: 'Remove spec.replicas from the workload.',
          object: target,
          path,
          fix: {
            title: 'Leave the number of replicas to the autoscaler',
            file: target.file,
            documentLine: target.line,
            edits: [{ op: 'remove', path }],
          },
        },
      ];
}

function checkRivals(
  { source, target }: Autoscaler,
  before: readonly Autoscaler[],
): RuleFinding[] {
  const rival = before.find(other => other.target === target);
  return rival === undefined
    ? []
    : [
        {
          code: 'two-autoscalers',
          message: `${nameOf(rival.source)} and ${nameOf(
            source,
          )} both scale ${targetText(target)}`,
          remediation: 'Join their metrics in one, and remove the other.',
          object: source,
          path: ['spec', 'scaleTargetRef'],
        },
      ];
}

/** Without its group: `Deployment payment-authorizer`. */
function targetText(target: string): string {
  return shown(target.slice(target.indexOf('/') + 1));
}
