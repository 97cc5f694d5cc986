import type { EnvironmentWorkspace } from '../../check/workspace';
import { compareQuantities, formatQuantity, type Quantity } from '../../object';
import { nameOf } from '../facts/objects';
import { comparable } from '../facts/size';
import { workloadsOf, type Workload } from '../facts/workloads';
import type { RepositoryRule, RuleFinding } from '../model';
import { demandFor } from './demand';
import { missingAmounts } from './missingAmounts';
import { quotasOf, type Quota } from './quotas';
import { isWithin } from './scopes';
import { listed, shown } from '../facts/shown';

/** A pod that the quota has no room for is never made, and its Deployment says so only in its conditions. */
export const quotaHasRoom: RepositoryRule = {
  id: 'quota-has-room',
  title: 'The quota has room for everything at its largest',
  why: 'A ResourceQuota admits pods until it is full. What is larger than it stops growing under load, when it is needed most, or stops in the middle of an update; a pod that does not ask for what the quota limits is not admitted at all.',
  remediation:
    'Lower the maximum of replicas or what each pod asks for, or ask the SREs for a larger quota in platform.yaml.',
  severity: 'error',
  codes: [
    'amount-missing',
    'file-unreadable',
    'pods-unknown',
    'quota-exceeded',
    'scope-unknown',
    'update-exceeds-quota',
  ],
  check: ({ environments }) => {
    const relevant = comparable(environments).filter(
      environment => quotasOf(environment).length > 0,
    );
    return relevant.length === 0
      ? undefined
      : relevant.flatMap(environment =>
          quotasOf(environment).flatMap(quota =>
            checkQuota(quota, environment),
          ),
        );
  },
};

function checkQuota(
  quota: Quota,
  environment: EnvironmentWorkspace,
): RuleFinding[] {
  const { source, hard, scopes } = quota;
  const { unreadable } = environment;
  const counted: Workload[] = [];
  for (const workload of workloadsOf(environment)) {
    const within = scopes.map(scope => isWithin(scope, workload, environment));
    if (within.includes(undefined) && !within.includes(false)) {
      const scope = scopes[within.indexOf(undefined)];
      return [
        {
          code: 'scope-unknown',
          verdict: 'not-evaluated',
          message: `Which pods ${nameOf(
            source,
          )} counts is not known: its scope ${shown(
            scope.name,
          )} is none that is understood here`,
          remediation:
            'Use the scopes Terminating, NotTerminating, BestEffort, NotBestEffort and PriorityClass.',
          object: source,
          path: ['spec'],
        },
      ];
    }
    if (!within.includes(false)) {
      counted.push(workload);
    }
  }
  const findings = [
    ...missingAmounts(quota, counted, environment),
    ...hard.flatMap(
      ([key, most]) =>
        checkKey(key, most, { quota, counted, environment }) ?? [],
    ),
  ];
  return findings.length > 0 || unreadable.length === 0
    ? findings
    : [
        {
          code: 'file-unreadable',
          verdict: 'not-evaluated',
          message: `Whether ${nameOf(source)} has room is not known: ${listed(
            unreadable,
          )} cannot be read`,
          remediation: `Mend ${listed(unreadable)} first.`,
          object: source,
          path: ['spec', 'hard'],
        },
      ];
}

function checkKey(
  key: string,
  most: Quantity,
  of: {
    quota: Quota;
    counted: readonly Workload[];
    environment: EnvironmentWorkspace;
  },
): RuleFinding | undefined {
  const { source } = of.quota;
  const demand = demandFor(key, of.counted, of.environment);
  if (demand === undefined) {
    return undefined;
  }
  const place = { object: source, path: ['spec', 'hard', key] };
  const { running, updating, parts, unknown } = demand;
  const admits = () =>
    `${nameOf(source)} admits ${shown(key)} ${formatQuantity(most)}`;
  if (compareQuantities(running, most) > 0) {
    return {
      code: 'quota-exceeded',
      message: `${admits()}, and the folder takes up to ${formatQuantity(
        running,
      )}: ${listed(parts(), '; ')}`,
      ...place,
    };
  }
  if (compareQuantities(updating, most) > 0) {
    return {
      code: 'update-exceeds-quota',
      severity: 'warning',
      message: `${admits()}, and an update of the most replicas takes ${formatQuantity(
        updating,
      )}: ${listed(parts(), '; ')}`,
      ...place,
    };
  }
  return unknown.length === 0
    ? undefined
    : {
        code: 'pods-unknown',
        verdict: 'not-evaluated',
        message: `How much ${shown(key)} ${listed(
          unknown.map(({ source: workload }) => nameOf(workload)),
        )} takes is not known: only the cluster knows how many pods it has`,
        remediation:
          'Use a Deployment, whose number of pods is known, or ask the SREs for a waiver.',
        ...place,
      };
}
