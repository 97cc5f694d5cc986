import { isDeepStrictEqual } from 'node:util';
import type { ManifestObject } from '@freehold/guardrails';

/** What only a cluster writes, and nobody can know before. */
const OWN_METADATA = [
  'creationTimestamp',
  'generation',
  'managedFields',
  'resourceVersion',
  'uid',
];
const OWN: Readonly<Record<string, readonly string[]>> = {
  // Addresses and ports are allocated.
  Service: [
    'spec.clusterIP',
    'spec.clusterIPs',
    'spec.healthCheckNodePort',
    'spec.ipFamilies',
    'spec.ipFamilyPolicy',
    'spec.ports[].nodePort',
  ],
  // Labels have the uid. A Job without labels is given those of its Pods when it is read, after policies were asked.
  Job: ['metadata.labels', 'spec.selector', 'spec.template.metadata.labels'],
  // Another plug-in adds finalizers; the status is that of what is stored.
  PersistentVolume: ['metadata.finalizers', 'status.lastPhaseTransitionTime'],
  PersistentVolumeClaim: ['metadata.finalizers', 'status.phase'],
};

/** Paths at which an object is not what the cluster shows of it, with what it is there and here. */
export function differingPaths(ours: ManifestObject, theirs: object): string[] {
  const own = new Set([
    ...OWN_METADATA.map(field => `metadata.${field}`),
    ...(OWN[String(ours.kind)] ?? []),
  ]);
  const differing: string[] = [];
  const compare = (here: unknown, there: unknown, path: string) => {
    if (isDeepStrictEqual(here, there) || own.has(path)) {
      return;
    }
    if (isContainer(here) && isContainer(there)) {
      for (const key of new Set([
        ...Object.keys(here),
        ...Object.keys(there),
      ])) {
        compare(
          here[key],
          there[key],
          Array.isArray(here)
            ? `${path}[]`
            : `${path}.${key}`.slice(path ? 0 : 1),
        );
      }
      return;
    }
    // What is stored without entries comes back as null; a policy is asked before.
    const isEmptyList = Array.isArray(here) && here.length === 0;
    if (!(isEmptyList && there === null)) {
      differing.push(
        `${path}: ${JSON.stringify(here)} instead of ${JSON.stringify(there)}`,
      );
    }
  };
  compare(ours, theirs, '');
  return differing;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
