import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { KubernetesObject } from '../../policy';
import type { FieldPath } from '../facts/objects';
import type { Workload } from '../facts/workloads';
import type { ReferredKind } from './provided';

/** A pod's reference to something of its namespace. */
export interface Reference {
  kind: ReferredKind;
  name: string;
  /** Of the name. */
  path: FieldPath;
  /** Keys of it that have to be there. */
  keys: ReadonlyArray<{ key: string; path: FieldPath }>;
}

/** What the pods of a workload need; what they can do without is left out. */
export function referencesOf(workload: Workload): Reference[] {
  const { podSpec, templatePath, containers } = workload;
  const specPath = [...templatePath, 'spec'];
  const account = textOf(podSpec.serviceAccountName);
  return [
    ...(account
      ? [
          {
            kind: 'ServiceAccount' as const,
            name: account,
            path: [...specPath, 'serviceAccountName'],
            keys: [],
          },
        ]
      : []),
    ...listOf(podSpec.imagePullSecrets).flatMap((item, index) =>
      named('Secret', mappingOf(item), 'name', [
        ...specPath,
        'imagePullSecrets',
        index,
      ]),
    ),
    ...listOf(podSpec.volumes).flatMap((item, index) =>
      ofVolume(mappingOf(item), [...specPath, 'volumes', index]),
    ),
    ...containers.flatMap(({ container, path }) =>
      ofContainer(container, path),
    ),
  ];
}

function ofContainer(container: KubernetesObject, path: FieldPath) {
  return [
    ...listOf(container.envFrom).flatMap((item, index) => {
      const { configMapRef, secretRef } = mappingOf(item);
      const at = [...path, 'envFrom', index];
      return [
        ...named('ConfigMap', mappingOf(configMapRef), 'name', [
          ...at,
          'configMapRef',
        ]),
        ...named('Secret', mappingOf(secretRef), 'name', [...at, 'secretRef']),
      ];
    }),
    ...listOf(container.env).flatMap((item, index) => {
      const { configMapKeyRef, secretKeyRef } = mappingOf(
        mappingOf(item).valueFrom,
      );
      const at = [...path, 'env', index, 'valueFrom'];
      return [
        ...named('ConfigMap', mappingOf(configMapKeyRef), 'name', [
          ...at,
          'configMapKeyRef',
        ]),
        ...named('Secret', mappingOf(secretKeyRef), 'name', [
          ...at,
          'secretKeyRef',
        ]),
      ];
    }),
  ];
}

function ofVolume(volume: KubernetesObject, path: FieldPath): Reference[] {
  const { configMap, secret, projected, persistentVolumeClaim } = volume;
  return [
    ...named('ConfigMap', mappingOf(configMap), 'name', [...path, 'configMap']),
    ...named('Secret', mappingOf(secret), 'secretName', [...path, 'secret']),
    ...named(
      'PersistentVolumeClaim',
      mappingOf(persistentVolumeClaim),
      'claimName',
      [...path, 'persistentVolumeClaim'],
    ),
    ...listOf(mappingOf(projected).sources).flatMap((item, index) => {
      const source = mappingOf(item);
      const at = [...path, 'projected', 'sources', index];
      return [
        ...named('ConfigMap', mappingOf(source.configMap), 'name', [
          ...at,
          'configMap',
        ]),
        ...named('Secret', mappingOf(source.secret), 'name', [...at, 'secret']),
      ];
    }),
  ];
}

function named(
  kind: ReferredKind,
  reference: KubernetesObject,
  field: string,
  path: FieldPath,
): Reference[] {
  const name = textOf(reference[field]);
  if (!name || reference.optional === true) {
    return [];
  }
  const key = textOf(reference.key);
  return [
    {
      kind,
      name,
      path: [...path, field],
      keys: [
        ...(key === undefined ? [] : [{ key, path: [...path, 'key'] }]),
        ...listOf(reference.items).flatMap((item, index) => {
          const itemKey = textOf(mappingOf(item).key);
          return itemKey === undefined
            ? []
            : [{ key: itemKey, path: [...path, 'items', index, 'key'] }];
        }),
      ],
    },
  ];
}
