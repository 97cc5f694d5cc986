import {
  BurnPolicy,
  budgetShareOf,
  checkBurnPolicy,
  PLATFORM_DEFAULT_POLICY,
} from '../../maths/burnPolicy';
import { maximumBurnRate } from '../../maths/burnRate';
import { isMore } from '../../maths/compare';
import { durationMs, formatDuration } from '../../maths/window/duration';
import type { Problem } from '../../problem';
import { problemAt, SloBinding } from '../binding';
import { yamlText } from '../../document/yamlText';
import { alertRules, watchdogRule } from './alertRules';
import { NAMESPACE_LABEL } from './promql';
import { OBJECTIVE_EXPRESSION, OBJECTIVE_RECORD } from './objectiveGauge';
import { recordingGroups } from './recordingRules';
import type { RuleGroup } from './rule';
import { shapesOf } from './shapes';

/** @public */
export interface PrometheusOptions {
  policy?: BurnPolicy;
  /** The label by which series tell their namespace. */
  namespaceLabel?: string;
  /** Error ratios are recorded in these only; the alerts still go by every objective. */
  namespaces?: readonly string[];
  /** Added to the annotations of the burn alerts: `runbook_url`, with the templates of Prometheus. */
  annotations?: Readonly<Record<string, string>>;
}

/** @public */
export interface RenderedRules {
  groups: RuleGroup[];
  /** Errors name SLOs that are not in the rules. */
  problems: Problem[];
}

/**
 * One set of rules for all namespaces: their number does not grow with the SLOs, but with the ways in which SLOs are
 * measured.
 *
 * @public
 */
export function renderPrometheusRules(
  bindings: ReadonlyArray<Pick<SloBinding, 'slo' | 'file'>>,
  options: PrometheusOptions = {},
): RenderedRules {
  const {
    policy = PLATFORM_DEFAULT_POLICY,
    namespaceLabel = NAMESPACE_LABEL,
    namespaces,
    annotations = {},
  } = options;
  const policyProblems = checkBurnPolicy(policy);
  if (policyProblems.length > 0) {
    return { groups: [], problems: policyProblems };
  }
  const { slos, problems } = shapesOf(bindings, namespaceLabel, namespaces);
  const warnings = bindings.flatMap(binding => alertWarnings(binding, policy));
  return {
    problems: [...problems, ...warnings],
    groups: [
      ...(namespaces?.length === 0 ? [] : recordingGroups(slos, policy)).filter(
        ({ rules }) => rules.length,
      ),
      {
        name: 'freehold-slo-alerts',
        interval: '30s',
        rules: [
          { record: OBJECTIVE_RECORD, expr: OBJECTIVE_EXPRESSION },
          ...alertRules(policy, annotations),
          watchdogRule(),
        ],
      },
    ],
  };
}

/** What the policy means for an SLO that it was not made for. */
function alertWarnings(
  { slo, file }: Pick<SloBinding, 'slo' | 'file'>,
  policy: BurnPolicy,
): Problem[] {
  const windowMs = durationMs(slo.window.duration);
  const tooMuch = policy.tiers.filter(tier =>
    isMore(budgetShareOf(tier, windowMs), 0.5),
  );
  return slo.objectives.flatMap(objective => {
    const limit = maximumBurnRate(objective.target);
    const unreachable = policy.tiers.filter(
      ({ burnRate }) => !isMore(limit, burnRate),
    );
    const list = (tiers: BurnPolicy['tiers']) =>
      tiers.map(({ burnRate }) => `${burnRate}x`).join(' and ');
    return [
      ...(unreachable.length > 0
        ? [
            problemAt(objective, file, {
              code: 'prometheus/alert-unreachable',
              severity: 'warning',
              message: `${objective.id} can never burn ${list(
                unreachable,
              )}: when everything fails, a target of ${
                objective.target
              } burns ${limit}x.`,
              remedy: 'Raise the target, or watch it by other means.',
            }),
          ]
        : []),
      ...(tooMuch.length > 0
        ? [
            problemAt(objective, file, {
              code: 'prometheus/alert-late',
              severity: 'warning',
              message: `When ${list(
                tooMuch,
              )} fires, more than half of the budget of ${formatDuration(
                slo.window.duration,
              )} of ${objective.id} is gone.`,
              remedy: 'Use a window of 30d, which the policy is made for.',
            }),
          ]
        : []),
    ];
  });
}

/** The rules as a file for `rule_files`. @public */
export function prometheusRuleFile(groups: readonly RuleGroup[]): string {
  return yamlText([{ groups }], { blocks: true });
}

/** The rules as an object for the Prometheus Operator. @public */
export function prometheusRule<
  M extends {
    name: string;
    namespace: string;
    labels?: Record<string, string>;
  },
>(metadata: M, groups: readonly RuleGroup[]) {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata,
    spec: { groups },
  };
}
