export * from './problem';
export { formatPath, showValue } from './document/describe';
export {
  DocumentPositions,
  type DocumentPath,
  type DocumentPosition,
} from './document/positions';
export { ProblemList, type ProblemFinding } from './document/problemList';
export {
  readDocument,
  type ReadDocumentOptions,
  type ReadDocumentResult,
} from './document/readDocument';
export { didYouMean } from './document/suggest';
export { yamlText, type YamlTextOptions } from './document/yamlText';
export * from './openslo/model';
export {
  parseOpenSlo,
  SLO_FILE,
  type ParseOpenSloOptions,
} from './openslo/parseOpenSlo';
export {
  editSloTargets,
  type EditedSlo,
  type SloTargetEdit,
} from './edit/editSloTargets';
export * from './maths/window/model';
export {
  durationMs,
  formatDuration,
  formatMilliseconds,
  parseDuration,
} from './maths/window/duration';
export { calendarPeriodAt, startTimeAt } from './maths/window/calendarWindow';
export { isTimeZone } from './maths/window/timeZone';
export { windowAt, type WindowAt } from './maths/window/windowAt';
export { asOf, type Bucket, type BucketSeries } from './maths/buckets';
export { checkCorrections, type Correction } from './maths/corrections';
export { budgetUnits, type BudgetUnits } from './maths/budgetUnits';
export {
  attainmentWithin,
  type Attainment,
  type NoDataReason,
} from './maths/attainment';
export {
  budgetMs,
  budgetOf,
  type Allowance,
  type Budget,
} from './maths/budget';
export { countedTime, type CountedTime } from './maths/countedTime';
export { errorBudget } from './maths/compare';
export {
  burnRateOfErrorRatio,
  burnRateOver,
  maximumBurnRate,
  type BurnRate,
} from './maths/burnRate';
export {
  budgetShareOf,
  burnRateForShare,
  checkBurnPolicy,
  PLATFORM_DEFAULT_POLICY,
  type BurnPolicy,
  type BurnTier,
} from './maths/burnPolicy';
export {
  alertStateOf,
  tierStates,
  type AlertState,
  type TierState,
} from './maths/tierStates';
export { exhaustionOf, type Exhaustion } from './maths/exhaustion';
export { recoveryOf, type Recovery } from './maths/recovery';
export { burnDown, firstBreach, type BurnDownPoint } from './maths/burnDown';
export {
  evaluateObjective,
  OBJECTIVE_STATES,
  type EvaluateOptions,
  type ObjectiveState,
  type ObjectiveStatus,
} from './maths/evaluateObjective';
export type { SloBinding } from './render/binding';
export {
  prometheusRule,
  prometheusRuleFile,
  renderPrometheusRules,
  type PrometheusOptions,
  type RenderedRules,
} from './render/prometheus/renderPrometheus';
export {
  renderNamespaceRules,
  type NamespaceRulesOptions,
} from './render/prometheus/namespaceRules';
export type {
  AlertRule,
  RecordingRule,
  RuleGroup,
} from './render/prometheus/rule';
export {
  eventQueries,
  type EventQueries,
  type EventQueriesOptions,
} from './render/prometheus/eventQueries';
export { sliKey } from './render/prometheus/shapes';
export { errorRecord, windowsOf } from './render/prometheus/recordingRules';
export { ALERT_NAMES } from './render/prometheus/alertRules';
export {
  OBJECTIVE_GAUGE,
  OBJECTIVE_LABELS,
  OBJECTIVE_RECORD,
  objectiveExposition,
  objectiveSamples,
  type ObjectiveLabels,
  type ObjectiveSample,
} from './render/prometheus/objectiveGauge';
export {
  datadogSlos,
  NAMESPACE_PLACEHOLDER,
  type DatadogOptions,
  type DatadogSloResult,
  type DatadogSloSpec,
  type DatadogTimeframe,
} from './render/datadog/datadogSlo';
export {
  datadogBurnMonitors,
  type BurnMonitorOptions,
  type DatadogMonitorSpec,
} from './render/datadog/burnMonitors';
export {
  datadogGenericMonitor,
  datadogGenericSlo,
  datadogMonitorObject,
  datadogSloObject,
  type ObjectName,
} from './render/datadog/datadogObjects';
export { defaultSlos, type DefaultSlosOptions } from './defaults/defaultSlos';
export { standardSlos } from './defaults/standardSlos';
export type { SloProfile } from './defaults/defaultIndicators';
