import {
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';
import { present, sortedEntries } from './metadata';

/** Name of the container's port, which Service and probes refer to. */
export function portName(application: ResolvedApplication): 'http' | 'grpc' {
  return application.profile === 'grpc' ? 'grpc' : 'http';
}

/**
 * The part of a pod that a Deployment and a CronJob share, written to pass the Pod Security profile `restricted`
 * whatever the namespace enforces.
 */
export function podSpec(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
  container: Record<string, unknown>,
): Record<string, unknown> {
  const { cpu, memory } = environment.resources.requests;
  const requests = present({ cpu, memory });
  const limits = present({
    cpu: environment.resources.limits.cpu,
    memory: environment.resources.limits.memory,
  });
  const env = sortedEntries(environment.env).map(([name, value]) => ({
    name,
    value,
  }));
  return {
    serviceAccountName: application.name,
    automountServiceAccountToken: false,
    // Variables for every Service of the namespace are a surprise that grows with it; DNS answers the same question.
    enableServiceLinks: false,
    securityContext: {
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [
      {
        name: application.name,
        // Bare: delivery binds the released digest to this name.
        image: application.image,
        imagePullPolicy: 'IfNotPresent',
        ...container,
        ...(env.length > 0 && { env }),
        resources: {
          ...(requests && { requests }),
          ...(limits && { limits }),
        },
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
      },
    ],
    // The root file system is read-only, and most runtimes need one place to write.
    volumes: [{ name: 'tmp', emptyDir: {} }],
  };
}
