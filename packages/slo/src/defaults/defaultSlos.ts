import { tidy } from '../maths/compare';
import { API_VERSION } from '../openslo/readObject';
import { yamlText } from '../document/yamlText';
import {
  DefaultIndicator,
  defaultIndicators,
  SloProfile,
} from './defaultIndicators';

/** @public */
export interface DefaultSlosOptions {
  /** The application's name. */
  name: string;
  profile: SloProfile;
  /** Percentage, as the tier of `platform.yaml` has it: 99.95. */
  sloTarget: number;
  /** Percentage of the requests that have to be fast; at most as many as have to be answered. */
  latencyTarget?: number;
  /** What is fast; a bucket of the application's histogram. */
  latencySeconds?: number;
  /** The label by which series tell their namespace, when it is not the platform's usual one. */
  namespaceLabel?: string;
  /** Whether queries for Datadog stand beside those for Prometheus. */
  datadog?: boolean;
}

const HEADER = `# The service level objectives of the application: OpenSLO v1 (https://openslo.com).
# query is a bare vector selector; Freehold adds rate(), the window and the application's namespaces.
`;

/** The `slo.yaml` that a new application starts with: same options, same bytes. @public */
export function defaultSlos(options: DefaultSlosOptions): string {
  const { sloTarget, latencyTarget = Math.min(99, sloTarget) } = options;
  const { latencySeconds = 0.5 } = options;
  for (const target of [sloTarget, latencyTarget]) {
    if (!(target > 0 && target < 100)) {
      throw new TypeError(
        `A target is a percentage between 0 and 100, not ${target}`,
      );
    }
  }
  if (!(latencySeconds > 0 && Number.isFinite(latencySeconds))) {
    throw new TypeError(
      `latencySeconds must be more than 0, not ${latencySeconds}`,
    );
  }
  const documents = defaultIndicators(options.profile, latencySeconds).map(
    indicator =>
      document(
        indicator,
        indicator.kind === 'latency' ? latencyTarget : sloTarget,
        options,
      ),
  );
  return HEADER + yamlText(documents, { blocks: true });
}

function document(
  indicator: DefaultIndicator,
  percent: number,
  options: DefaultSlosOptions,
) {
  const { name, title, description, counter, counts, part, total } = indicator;
  return {
    apiVersion: API_VERSION,
    kind: 'SLO',
    metadata: { name, displayName: title },
    spec: {
      description,
      service: options.name,
      indicator: {
        metadata: { name },
        spec: {
          ratioMetric: {
            counter,
            [counts]: { metricSource: source(part, options) },
            total: { metricSource: source(total, options) },
          },
        },
      },
      timeWindow: [{ duration: '30d', isRolling: true }],
      budgetingMethod: 'Occurrences',
      objectives: [{ displayName: title, target: tidy(percent / 100) }],
      alertPolicies: [{ alertPolicyRef: 'platform-default' }],
    },
  };
}

function source(
  { query, datadogQuery }: DefaultIndicator['part'],
  { namespaceLabel, datadog = false }: DefaultSlosOptions,
) {
  return {
    type: 'Prometheus',
    spec: {
      query,
      ...(namespaceLabel && { namespaceLabel }),
      ...(datadog && { datadogQuery }),
    },
  };
}
