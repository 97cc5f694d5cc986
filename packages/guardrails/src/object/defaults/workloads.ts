import { fill, fillText, isEmptyMap, isUnset, structIn } from './struct';
import type { ComputedDefault } from './struct';
import type { Struct } from '../types/decodeObject';

const MOST_INT32 = 2 ** 31 - 1;
/** The feature gate `MaxUnavailableStatefulSet` is on by default since this minor version. */
const MAX_UNAVAILABLE_SINCE = 37;

/**
 * Defaults of workloads that depend on other fields. From `SetDefaults_*` in
 * `pkg/apis/{apps,batch,core}/v1/defaults.go` of k8s.io/kubernetes v1.36.3.
 */
export const WORKLOAD_DEFAULTS: Readonly<Record<string, ComputedDefault>> = {
  DeploymentStrategy(strategy) {
    fillRollingUpdate(strategy, { maxSurge: '25%', maxUnavailable: '25%' });
  },

  DaemonSetUpdateStrategy(strategy) {
    fillRollingUpdate(strategy, { maxSurge: 0, maxUnavailable: 1 });
  },

  /** Only a strategy without a type gets the whole default; one that names the type keeps what it says. */
  StatefulSetUpdateStrategy(strategy, minor) {
    if (isUnset(strategy.type)) {
      strategy.type = 'RollingUpdate';
      fill(strategy, 'rollingUpdate', {});
    }
    const rollingUpdate = structIn(strategy, 'rollingUpdate');
    if (rollingUpdate) {
      fill(rollingUpdate, 'partition', 0);
      if (strategy.type === 'RollingUpdate' && minor >= MAX_UNAVAILABLE_SINCE) {
        fill(rollingUpdate, 'maxUnavailable', 1);
      }
    }
  },

  StatefulSetSpec(spec) {
    fill(spec, 'persistentVolumeClaimRetentionPolicy', {
      whenDeleted: 'Retain',
      whenScaled: 'Retain',
    });
  },

  /** Not those of the template of a CronJob, whose jobs get them when they are created. */
  Job(job) {
    labelAsTemplate(job);
    const spec = structIn(job, 'spec');
    if (!spec) {
      return;
    }
    if (isUnset(spec.parallelism) && isUnset(spec.completions)) {
      spec.completions = 1;
    }
    fill(spec, 'parallelism', 1);
    fill(
      spec,
      'backoffLimit',
      isUnset(spec.backoffLimitPerIndex) ? 6 : MOST_INT32,
    );
    fill(
      spec,
      'podReplacementPolicy',
      isUnset(spec.podFailurePolicy) ? 'TerminatingOrFailed' : 'Failed',
    );
    fill(spec, 'completionMode', 'NonIndexed');
    fill(spec, 'manualSelector', false);
    fill(spec, 'suspend', false);
  },

  PodFailurePolicyOnPodConditionsPattern(condition) {
    fillText(condition, 'status', 'True');
  },

  ReplicationController(controller) {
    const labels = labelAsTemplate(controller);
    const spec = structIn(controller, 'spec');
    if (spec && labels && isEmptyMap(structIn(spec, 'selector'))) {
      spec.selector = { ...labels };
    }
  },
};

function fillRollingUpdate(
  strategy: Struct,
  amounts: Record<string, string | number>,
): void {
  const written = structIn(strategy, 'rollingUpdate');
  const isRolling = strategy.type === 'RollingUpdate';
  if (!isRolling && !written) {
    return;
  }
  const rollingUpdate: Struct = { ...written };
  for (const [field, amount] of Object.entries(amounts)) {
    fill(rollingUpdate, field, isRolling ? amount : 0);
  }
  strategy.rollingUpdate = rollingUpdate;
}

/** A workload without labels takes those of its pods. They are one map, as in Go: what is added to one, both have. */
function labelAsTemplate(workload: Struct): Struct | undefined {
  const metadata = structIn(workload, 'metadata');
  const template = structIn(structIn(workload, 'spec') ?? {}, 'template');
  const labels = structIn(structIn(template ?? {}, 'metadata') ?? {}, 'labels');
  if (metadata && labels && isEmptyMap(structIn(metadata, 'labels'))) {
    metadata.labels = labels;
  }
  return labels;
}
