import type { BurnPolicy } from '../../maths/burnPolicy';
import { formatMilliseconds } from '../../maths/window/duration';
import { errorRatio } from './errorRatio';
import { OBJECTIVE_RECORD } from './objectiveGauge';
import type { RuleGroup } from './rule';
import { quote } from './selector';
import type { Shape, ShapesOfSlo } from './shapes';

const LONG_WINDOW_MS = 6 * 3_600_000;

/** The record of error ratios over a window: `slo:sli_error:ratio_rate5m`. @public */
export function errorRecord(windowMs: number): string {
  return `slo:sli_error:ratio_rate${formatMilliseconds(windowMs)}`;
}

/** All windows of a policy, each once. @public */
export function windowsOf({ tiers }: BurnPolicy): number[] {
  const windows = tiers.flatMap(({ longMs, shortMs }) => [longMs, shortMs]);
  return [...new Set(windows)].sort((left, right) => left - right);
}

/**
 * One group for each window, so that Prometheus evaluates them side by side. Long windows move slowly and cost most;
 * two minutes are still well within the five after which a series counts as gone.
 */
export function recordingGroups(
  slos: readonly ShapesOfSlo[],
  policy: BurnPolicy,
): RuleGroup[] {
  return windowsOf(policy).map(windowMs => ({
    name: `freehold-slo-errors-${formatMilliseconds(windowMs)}`,
    interval: windowMs < LONG_WINDOW_MS ? '30s' : '2m',
    rules: slos.map(({ slo, shapes }) => ({
      record: errorRecord(windowMs),
      expr: expressionOf(slo, shapes, windowMs),
      labels: { slo },
    })),
  }));
}

/**
 * One way to measure is written for all namespaces; only those with an objective can alert. Of several ways each holds
 * where the objective names it: no list of namespaces has to stand in the rules, which would outgrow them.
 */
function expressionOf(
  slo: string,
  shapes: readonly Shape[],
  windowMs: number,
): string {
  const expressions = shapes.map(shape => ({
    sli: shape.sli,
    expression: errorRatio(
      shape.indicator,
      shape.budgeting,
      shape.namespaceLabel,
      windowMs,
    ),
  }));
  if (expressions.length === 1) {
    return expressions[0].expression;
  }
  return expressions
    .map(({ sli, expression }) =>
      [
        '(',
        expression.replace(/^/gm, '  '),
        ')',
        `and on (namespace) ${OBJECTIVE_RECORD}{slo=${quote(
          slo,
        )},sli="${sli}"}`,
      ].join('\n'),
    )
    .join('\nor\n');
}
