import type { BurnPolicy } from '../../maths/burnPolicy';
import { PLATFORM_DEFAULT_POLICY } from '../../maths/burnPolicy';
import type { SloBinding } from '../binding';
import {
  OBJECTIVE_GAUGE,
  ObjectiveLabels,
  ObjectiveSample,
  objectiveSamples,
} from './objectiveGauge';
import { NAMESPACE_LABEL } from './promql';
import { recordingGroups } from './recordingRules';
import type { RenderedRules } from './renderPrometheus';
import type { RecordingRule, RuleGroup } from './rule';
import { shapesOf, sliKey } from './shapes';

type Binding = Pick<SloBinding, 'slo' | 'file'>;

/** @public */
export interface NamespaceRulesOptions {
  namespace: string;
  /** Labels of the objectives, as the portal exports them. */
  labels: ObjectiveLabels;
  /** SLOs whose error ratios are recorded for all namespaces already, by the rules of `renderPrometheusRules`. */
  shared?: ReadonlyArray<Pick<SloBinding, 'slo' | 'file'>>;
  policy?: BurnPolicy;
  /** The label by which series tell their namespace. */
  namespaceLabel?: string;
}

/**
 * What one namespace adds to the rules that all share: its objectives as constants, so that its alerts hold while the
 * portal is away, and the error ratios of what nobody else measures that way. The alerts are not among them.
 *
 * @public
 */
export function renderNamespaceRules(
  bindings: ReadonlyArray<Pick<SloBinding, 'slo' | 'file'>>,
  options: NamespaceRulesOptions,
): RenderedRules {
  const {
    namespace,
    labels,
    shared = [],
    policy = PLATFORM_DEFAULT_POLICY,
    namespaceLabel = NAMESPACE_LABEL,
  } = options;
  const { problems } = shapesOf(bindings, namespaceLabel);
  const samples = bindings.flatMap(({ slo }) =>
    objectiveSamples(slo, namespace, labels, namespaceLabel),
  );
  const own = shapesOf(
    withoutShared(bindings, shared, namespaceLabel),
    namespaceLabel,
    [namespace],
  );
  const groups: RuleGroup[] = [
    {
      name: 'freehold-slo-objectives',
      interval: '1m',
      rules: samples.map(objectiveRule),
    },
    ...recordingGroups(own.slos, policy),
  ];
  return { groups: groups.filter(({ rules }) => rules.length > 0), problems };
}

function objectiveRule({
  namespace,
  slo,
  sli,
  target,
  labels,
}: ObjectiveSample): RecordingRule {
  return {
    record: OBJECTIVE_GAUGE,
    expr: `vector(${target})`,
    labels: { namespace, slo, sli, ...labels },
  };
}

/** The rules of all namespaces go by the id of an objective and by how it is measured. */
function withoutShared(
  bindings: readonly Binding[],
  shared: readonly Binding[],
  label: string,
): Binding[] {
  const recorded = new Set(
    shared.flatMap(({ slo }) =>
      slo.objectives.map(each => `${each.id} ${sliKey(each, label)}`),
    ),
  );
  return bindings.map(({ slo, ...rest }) => ({
    ...rest,
    slo: {
      ...slo,
      objectives: slo.objectives.filter(
        each => !recorded.has(`${each.id} ${sliKey(each, label)}`),
      ),
    },
  }));
}
