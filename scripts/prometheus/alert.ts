/** The page of the rendered rules, on the real server, over an outage that is past. */
import {
  ALERT_NAMES,
  AlertRule,
  prometheusRuleFile,
  RecordingRule,
  renderPrometheusRules,
  RuleGroup,
} from '@freehold/slo';
import { writeFileSync } from 'node:fs';
import { PrometheusClient } from '../../plugins/namespaces-backend-module-prometheus/src/client/PrometheusClient';
import { slosOf } from './monorepo';
import { RealPrometheus } from './realPrometheus';
import { expectThat } from '../lib/report';
import { History, Service } from './services';

const MINUTE = 60_000;
const STEP_MS = 30_000;
/** The fast tier needs 1.44 % of an hour, and an outage shows at the next scrape only. */
const FIRES_WITHIN = 5;
/** The slow tier looks at thirty minutes. */
const CLEARS_BETWEEN = [25, 36];

export function rulesOf(services: readonly Service[]): RuleGroup[] {
  const bindings = services.flatMap(service =>
    slosOf(service).map(slo => ({ slo })),
  );
  const { groups, problems } = renderPrometheusRules(bindings);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(errors.map(({ message }) => message).join('\n'));
  }
  return groups;
}

export function writeRules(file: string, services: readonly Service[]): void {
  writeFileSync(file, prometheusRuleFile(rulesOf(services)));
}

export async function checkAlert(options: {
  prometheus: RealPrometheus;
  history: History;
}): Promise<void> {
  const { prometheus, history } = options;
  const { outage, services } = history;
  const client = new PrometheusClient({
    name: 'real',
    url: prometheus.url,
    headers: {},
    timeoutMs: 30_000,
    fetch,
  });
  const { rows } = await client.queryRange(
    {
      query: pageOf(rulesOf(services)).expr,
      startMs: roundUp(outage.start - 5 * MINUTE),
      endMs: roundUp(outage.end + 45 * MINUTE),
      stepMs: STEP_MS,
    },
    AbortSignal.timeout(30_000),
  );
  const struck = services.find(({ story }) => story === 'outage');
  const firing = rows.filter(({ points }) => points.length > 0);
  expectThat(
    firing.length > 0 &&
      firing.every(({ labels }) => labels.namespace === struck?.namespace),
    `${ALERT_NAMES.page} fires for ${struck?.namespace} and for none of the ${
      services.length - 1
    } others`,
  );
  const page = firing.find(({ labels }) => labels.slo === 'availability');
  const times = page?.points.map(([time]) => time) ?? [];
  const fires = (times[0] - outage.start) / MINUTE;
  const clears = (times[times.length - 1] + STEP_MS - outage.end) / MINUTE;
  expectThat(
    fires > 0 && fires <= FIRES_WITHIN,
    `it fires ${fires.toFixed(1)} minutes after the outage began`,
  );
  expectThat(
    times.length === (times[times.length - 1] - times[0]) / STEP_MS + 1,
    'and without interruption',
  );
  expectThat(
    clears >= CLEARS_BETWEEN[0] && clears <= CLEARS_BETWEEN[1],
    `it clears ${clears.toFixed(1)} minutes after the end`,
  );
}

function pageOf(groups: readonly RuleGroup[]): AlertRule {
  const rules: Array<AlertRule | RecordingRule> = groups.flatMap(
    group => group.rules,
  );
  for (const rule of rules) {
    if ('alert' in rule && rule.alert === ALERT_NAMES.page) {
      return rule;
    }
  }
  throw new Error(`The rules have no ${ALERT_NAMES.page}`);
}

/** Instants of rules that are evaluated every thirty seconds. */
function roundUp(instant: number): number {
  return Math.ceil(instant / STEP_MS) * STEP_MS;
}
