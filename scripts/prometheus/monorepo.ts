/** A monorepo with the forty services, and what their slo.yaml say. */
import { examplePlatformText } from '@freehold/application';
import { LocalMonorepoStore, seedTree } from '@freehold/monorepo';
import {
  defaultSlos,
  OBJECTIVE_GAUGE,
  objectiveSamples,
  parseOpenSlo,
  SloDefinition,
} from '@freehold/slo';
import { Samples } from './openMetrics';
import { Service, Span } from './services';

export const TARGET = 0.999;
export const LATENCY_TARGET = 0.99;
export const SLICES = { target: 0.9, sliceMs: 3_600_000, sliceTarget: 0.95 };

export async function makeMonorepo(path: string, services: readonly Service[]) {
  await LocalMonorepoStore.init({
    path,
    tree: seedTree({
      platformText: examplePlatformText,
      applications: services.map(({ name }) => ({
        name,
        text: applicationText(name),
      })),
      extra: new Map(
        services.map(service => [
          `applications/${service.name}/slo.yaml`,
          sloText(service),
        ]),
      ),
    }),
    author: { name: 'Check', email: 'check@example.invalid' },
    subject: 'Seed',
  });
}

export function slosOf(service: Service): SloDefinition[] {
  const parsed = parseOpenSlo(sloText(service));
  if (!parsed.ok) {
    throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  }
  return parsed.value.slos;
}

function applicationText(name: string): string {
  return `apiVersion: freehold.dev/v1alpha1
kind: Application
metadata:
  name: ${name}
  description: A service that a real Prometheus has watched.
spec:
  owner: group:default/team-payment
  system: system:default/payment
  tier: b
  profile: http
  image: asia-docker.pkg.dev/example/apps/${name}
  environments:
    production: {}
`;
}

function sloText({ name, story }: Service): string {
  if (story !== 'slices') {
    return defaultSlos({
      name,
      profile: 'http',
      sloTarget: TARGET * 100,
      latencyTarget: LATENCY_TARGET * 100,
    });
  }
  return `apiVersion: openslo/v1
kind: SLO
metadata: {name: good-hours}
spec:
  service: ${name}
  timeWindow: [{duration: 30d, isRolling: true}]
  budgetingMethod: Timeslices
  indicator:
    metadata: {name: good-hours}
    spec:
      ratioMetric:
        counter: true
        good: {metricSource: {spec: {query: 'http_requests_total{code!~"5.."}'}}}
        total: {metricSource: {spec: {query: http_requests_total}}}
  objectives:
    - {target: ${SLICES.target}, timeSliceTarget: ${SLICES.sliceTarget}, timeSliceWindow: 1h}
`;
}

/** The gauge of the objectives in a time that is past, as if Prometheus had scraped it from the portal then. */
export function objectiveSamplesDuring(
  services: readonly Service[],
  { start, end }: Span,
): Samples[] {
  const times: number[] = [];
  for (let time = start; time <= end; time += 60_000) {
    times.push(time);
  }
  return services.flatMap(service =>
    slosOf(service).flatMap(slo =>
      objectiveSamples(slo, service.namespace, {
        application: service.name,
        environment: 'production',
        owner: 'group:default/team-payment',
        paging: 'always',
      }).map(sample => ({
        metric: OBJECTIVE_GAUGE,
        labels: {
          namespace: sample.namespace,
          slo: sample.slo,
          sli: sample.sli,
          ...sample.labels,
        },
        times,
        values: times.map(() => sample.target),
      })),
    ),
  );
}
