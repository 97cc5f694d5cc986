import { defaultPullPolicy } from './image';
import { fillPodResources } from './podResources';
import { addMissing, fill, isUnset, structIn, structsIn } from './struct';
import type { ComputedDefault } from './struct';
import type { Struct } from '../types/decodeObject';

const UNMASKS_SINCE = 33;

/**
 * Defaults of pods that depend on other fields. From `SetDefaults_*` in `pkg/apis/core/v1/defaults.go` and the
 * conversion of `PodSpec` in `conversion.go` of k8s.io/kubernetes v1.36.3.
 */
export const POD_DEFAULTS: Readonly<Record<string, ComputedDefault>> = {
  Container: pullPolicy('image', 'imagePullPolicy'),
  EphemeralContainer: pullPolicy('image', 'imagePullPolicy'),
  ImageVolumeSource: pullPolicy('reference', 'pullPolicy'),

  PodSpec(spec) {
    fill(spec, 'securityContext', {});
    // The old name of the field is an alias, and the API server writes both.
    const account = spec.serviceAccountName ?? spec.serviceAccount;
    if (!isUnset(account)) {
      spec.serviceAccountName = account;
      spec.serviceAccount = account;
    }
  },

  /** Nothing but the default before the gate ProcMountType was on. */
  SecurityContext(security, minor) {
    if (minor < UNMASKS_SINCE && !isUnset(security.procMount)) {
      security.procMount = 'Default';
    }
  },

  Volume(volume) {
    if (Object.keys(volume).every(field => field === 'name')) {
      volume.emptyDir = {};
    }
  },

  /** A pod of its own, unlike a template, asks for what it is limited to, and knows its links and host ports. */
  Pod(pod, minor) {
    const spec = structIn(pod, 'spec');
    if (!spec) {
      return;
    }
    fill(spec, 'enableServiceLinks', true);
    const grace = spec.terminationGracePeriodSeconds;
    if (typeof grace === 'number' && grace < 0) {
      spec.terminationGracePeriodSeconds = 1;
    }
    for (const container of [
      ...structsIn(spec, 'containers'),
      ...structsIn(spec, 'initContainers'),
    ]) {
      requestLimits(structIn(container, 'resources'));
      if (spec.hostNetwork === true) {
        useHostPorts(container);
      }
    }
    fillPodResources(spec, minor);
  },
};

function pullPolicy(image: string, policy: string): ComputedDefault {
  return struct => {
    const reference = struct[image];
    // A volume without an image is refused later; it has no policy until then either.
    const text = typeof reference === 'string' ? reference : '';
    fill(struct, policy, defaultPullPolicy(text));
  };
}

function requestLimits(resources: Struct | undefined): void {
  const limits = resources && structIn(resources, 'limits');
  if (resources && limits) {
    const requests = { ...structIn(resources, 'requests') };
    addMissing(requests, limits);
    resources.requests = requests;
  }
}

function useHostPorts(container: Struct): void {
  for (const port of structsIn(container, 'ports')) {
    if (port.hostPort === undefined && port.containerPort !== 0) {
      port.hostPort = port.containerPort;
    }
  }
}
