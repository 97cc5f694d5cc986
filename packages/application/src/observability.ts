import type { ObjectiveLabels } from '@freehold/slo';
import type {
  EnvironmentStage,
  Paging,
  ResolvedApplication,
  ResolvedEnvironment,
  ResolvedObservability,
  ResolvedSlo,
  Tier,
} from './resolved';
import type { Platform } from './schema/platformSchema';

const DEFAULT_LATENCY = { target: 99, seconds: 0.5 };

/** Whether the namespaces of a stage are measured; all are when the platform does not say otherwise. @public */
export function isMeasured(
  stage: EnvironmentStage,
  platform: Platform,
): boolean {
  return platform.spec.observability?.stages.includes(stage) ?? true;
}

/** When an alert of a stage reaches somebody: as the tier says in production, and never elsewhere. @public */
export function pagingOf(
  tier: Tier,
  stage: EnvironmentStage,
  platform: Platform,
): Paging {
  return stage === 'production' ? platform.spec.tiers[tier].paging : 'never';
}

/** What measures the applications of a platform; `undefined` when it does not say. @public */
export function resolveObservability({
  spec: { observability },
}: Platform): ResolvedObservability | undefined {
  if (!observability) {
    return undefined;
  }
  const { backend, prometheus, datadog } = observability;
  switch (backend) {
    case 'prometheus':
      return {
        backend,
        operator: prometheus?.operator ?? false,
        ...(prometheus?.namespaceLabel
          ? { namespaceLabel: prometheus.namespaceLabel }
          : {}),
        ruleLabels: { ...prometheus?.ruleLabels },
      };
    case 'datadog':
      return {
        backend,
        operator: datadog?.operator ?? false,
        tags: [...(datadog?.tags ?? [])],
      };
    default:
      throw new TypeError(`Not a backend: ${backend satisfies never}`);
  }
}

/** Nobody can be asked to answer faster more often than to answer at all. */
export function resolveSlo(tier: Tier, { spec }: Platform): ResolvedSlo {
  const { sloTarget } = spec.tiers[tier];
  const { target, seconds } = spec.observability?.latency ?? DEFAULT_LATENCY;
  return {
    target: sloTarget,
    latency: { target: Math.min(target, sloTarget), seconds },
  };
}

/**
 * The labels of the objectives of an application in an environment, by which their alerts are routed: the same in the
 * portal's gauge and in rendered rules, so that the two are one series.
 *
 * @public
 */
export function objectiveLabels(
  application: Pick<ResolvedApplication, 'name' | 'owner'>,
  environment: Pick<ResolvedEnvironment, 'name' | 'paging'>,
): ObjectiveLabels {
  return {
    application: application.name,
    environment: environment.name,
    owner: application.owner.team,
    paging: environment.paging,
  };
}
