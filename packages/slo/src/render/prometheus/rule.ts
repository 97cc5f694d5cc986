/** @public */
export interface RecordingRule {
  record: string;
  expr: string;
  labels?: Record<string, string>;
}

/** @public */
export interface AlertRule {
  alert: string;
  expr: string;
  for?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** @public */
export interface RuleGroup {
  name: string;
  interval: string;
  rules: Array<RecordingRule | AlertRule>;
}
