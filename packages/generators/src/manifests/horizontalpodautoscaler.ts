import { ManifestGenerator } from './manifest';
import { objectMetadata } from './metadata';
import { isAutoscaled } from './replicas';

const TARGET_CPU_UTILIZATION = 70;
/** Long enough that one quiet minute does not take away what the next busy one needs. */
const SCALE_DOWN_STABILIZATION_SECONDS = 300;

/** Replicas between the floor and the ceiling by CPU use; none when both are equal. */
export const horizontalpodautoscaler: ManifestGenerator = {
  id: 'horizontalpodautoscaler',
  generate: (application, environment) => {
    const { replicas } = environment;
    if (!replicas || !isAutoscaled(application, environment)) {
      return undefined;
    }
    return {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: objectMetadata(application, environment),
      spec: {
        scaleTargetRef: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: application.name,
        },
        minReplicas: replicas.min,
        maxReplicas: replicas.max,
        metrics: [
          {
            type: 'Resource',
            resource: {
              name: 'cpu',
              target: {
                type: 'Utilization',
                averageUtilization: TARGET_CPU_UTILIZATION,
              },
            },
          },
        ],
        behavior: {
          scaleDown: {
            stabilizationWindowSeconds: SCALE_DOWN_STABILIZATION_SECONDS,
          },
        },
      },
    };
  },
};
