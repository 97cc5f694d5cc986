import {
  addMissing,
  fill,
  fillText,
  isUnset,
  structIn,
  structsIn,
} from './struct';
import type { ComputedDefault } from './struct';
import type { Struct } from '../types/decodeObject';
import { toBase64 } from './base64';

const RBAC = 'rbac.authorization.k8s.io';
const AFFINITY_SECONDS = 10_800;

/**
 * Defaults of the other kinds that depend on other fields. From `SetDefaults_*` in
 * `pkg/apis/{core,rbac,networking,autoscaling}` of k8s.io/kubernetes v1.36.3.
 */
export const PLATFORM_DEFAULTS: Readonly<Record<string, ComputedDefault>> = {
  RoleRef(roleRef) {
    fillText(roleRef, 'apiGroup', RBAC);
  },

  Subject(subject) {
    if (subject.kind === 'User' || subject.kind === 'Group') {
      fill(subject, 'apiGroup', RBAC);
    }
  },

  ServicePort(port) {
    if (port.targetPort === '' || port.targetPort === 0) {
      port.targetPort = port.port;
    }
  },

  ServiceSpec(spec) {
    if (spec.sessionAffinity === 'None') {
      delete spec.sessionAffinityConfig;
    } else if (spec.sessionAffinity === 'ClientIP') {
      const config = structIn(spec, 'sessionAffinityConfig') ?? {};
      const clientIP = structIn(config, 'clientIP') ?? {};
      if (isUnset(clientIP.timeoutSeconds)) {
        spec.sessionAffinityConfig = {
          clientIP: { timeoutSeconds: AFFINITY_SECONDS },
        };
      }
    }
    const isBalanced = spec.type === 'LoadBalancer';
    const isNodePort = spec.type === 'NodePort';
    const isClusterIP = spec.type === 'ClusterIP';
    const isExternal =
      isBalanced ||
      isNodePort ||
      (isClusterIP && spec.externalIPs !== undefined);
    if (isExternal) {
      fill(spec, 'externalTrafficPolicy', 'Cluster');
    }
    if (isBalanced || isNodePort || isClusterIP) {
      fill(spec, 'internalTrafficPolicy', 'Cluster');
    }
    if (isBalanced) {
      fill(spec, 'allocateLoadBalancerNodePorts', true);
    }
  },

  NetworkPolicySpec(spec) {
    fill(
      spec,
      'policyTypes',
      spec.egress === undefined ? ['Ingress'] : ['Ingress', 'Egress'],
    );
  },

  HorizontalPodAutoscalerSpec(spec) {
    fill(spec, 'metrics', [
      {
        type: 'Resource',
        resource: {
          name: 'cpu',
          target: { type: 'Utilization', averageUtilization: 80 },
        },
      },
    ]);
  },

  HorizontalPodAutoscalerBehavior(behavior) {
    const percent = { type: 'Percent', value: 100, periodSeconds: 15 };
    const pods = { type: 'Pods', value: 4, periodSeconds: 15 };
    behavior.scaleUp = {
      stabilizationWindowSeconds: 0,
      selectPolicy: 'Max',
      policies: [pods, percent],
      ...structIn(behavior, 'scaleUp'),
    };
    behavior.scaleDown = {
      selectPolicy: 'Max',
      policies: [percent],
      ...structIn(behavior, 'scaleDown'),
    };
  },

  LimitRangeItem(item) {
    if (item.type !== 'Container') {
      return;
    }
    const limits: Struct = { ...structIn(item, 'default') };
    addMissing(limits, structIn(item, 'max'));
    const requests: Struct = { ...structIn(item, 'defaultRequest') };
    addMissing(requests, limits);
    addMissing(requests, structIn(item, 'min'));
    setUnlessEmpty(item, 'default', limits);
    setUnlessEmpty(item, 'defaultRequest', requests);
  },

  Namespace(namespace) {
    const metadata = structIn(namespace, 'metadata');
    if (metadata && typeof metadata.name === 'string') {
      metadata.labels = {
        ...structIn(metadata, 'labels'),
        'kubernetes.io/metadata.name': metadata.name,
      };
    }
  },

  /** What is written as text is kept as base64, and wins (`Convert_v1_Secret_To_core_Secret`). */
  Secret(secret) {
    const texts = structIn(secret, 'stringData');
    if (texts) {
      const data: Struct = { ...structIn(secret, 'data') };
      for (const [key, text] of Object.entries(texts)) {
        data[key] = typeof text === 'string' ? toBase64(text) : text;
      }
      secret.data = data;
      delete secret.stringData;
    }
  },

  StatefulSetSpec(spec) {
    for (const claim of structsIn(spec, 'volumeClaimTemplates')) {
      claim.apiVersion = 'v1';
      claim.kind = 'PersistentVolumeClaim';
      claim.status = { phase: 'Pending' };
    }
  },
};

function setUnlessEmpty(target: Struct, field: string, value: Struct): void {
  if (Object.keys(value).length > 0) {
    target[field] = value;
  }
}
