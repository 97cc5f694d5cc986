/** What Prometheus itself says right now, on its way through the API. */
import { setTimeout } from 'node:timers/promises';
import { PrometheusClient } from '../../plugins/namespaces-backend-module-prometheus/src/client/PrometheusClient';
import { TARGET } from './monorepo';
import { Portal } from './portal';
import { rawFigures } from './rawFigures';
import { RealPrometheus } from './realPrometheus';
import { expectThat } from '../lib/report';
import { points } from './points';
import { History } from './services';

const HOUR = 3_600_000;
/** Rules of an hour are evaluated every thirty seconds. */
const PATIENCE_MS = 45_000;
/** A rate guesses what happened beside the first and the last scrape of its window. */
const TOLERANCE = 0.0005;

export async function checkLive(options: {
  prometheus: RealPrometheus;
  portal: Portal;
  history: History;
}): Promise<void> {
  const { prometheus, portal, history } = options;
  const service = history.services.find(({ story }) => story === 'breached');
  if (!service) {
    throw new Error('No service burns');
  }
  const client = new PrometheusClient({
    name: 'real',
    url: prometheus.url,
    headers: {},
    timeoutMs: 30_000,
    fetch,
  });
  const record = `slo:sli_error:ratio_rate1h{namespace="${service.namespace}",slo="availability"} and on (namespace, slo) slo:objective:ratio`;
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await client.query(
      record,
      Date.now(),
      AbortSignal.timeout(10_000),
    );
    if (rows.length > 0) {
      break;
    }
    if (Date.now() > end) {
      throw new Error(`Prometheus has not recorded ${record}`);
    }
    await setTimeout(500);
  }

  const now = Date.now();
  await portal.refresh();
  const { objectives } = await portal.slos(service.name);
  const objective = objectives.find(one => one.objective === 'availability');
  expectThat(
    objective?.live?.target === TARGET,
    `Prometheus has the objective of ${service.name} from the portal's own gauge: ${objective?.live?.target}`,
  );
  const fast = objective?.status?.tiers.find(
    ({ tier }) => tier.longMs === HOUR,
  )?.long;
  const requests = service.series.filter(
    ({ metric }) => metric === 'http_requests_total',
  );
  const raw = rawFigures(
    requests.filter(({ labels }) => labels.code === '200'),
    requests,
    TARGET,
    now - HOUR,
    now,
  );
  const error = fast?.state === 'ok' ? fast.errorRatio : NaN;
  const difference = Math.abs(error - (1 - raw.attainment));
  expectThat(
    difference <= TOLERANCE,
    `the API shows the error ratio of the last hour that the rules recorded: ${(
      error * 100
    ).toFixed(3)} %, beside the raw counters by ${points(difference)}`,
  );
  expectThat(
    objective?.status?.state === 'exhausted',
    `${service.name} is ${objective?.status?.state}`,
  );
}
