import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Quantity } from '../../object';
import { quantityOf } from '../facts/containerResources';
import { objectsOf, specOf } from '../facts/objects';
import { perEnvironment } from '../facts/perEnvironment';

/** One of the scopes of a quota. */
export interface QuotaScope {
  name: string;
  operator: string;
  values: readonly string[];
}

export interface Quota {
  source: WorkspaceObject;
  /** What there may be at most, by resource as the quota names it. */
  hard: ReadonlyArray<readonly [string, Quantity]>;
  /** All of which a pod has to be within to count. */
  scopes: readonly QuotaScope[];
}

export const quotasOf: (environment: EnvironmentWorkspace) => readonly Quota[] =
  perEnvironment(environment =>
    objectsOf(environment, '/ResourceQuota').map(source => {
      const { hard, scopes, scopeSelector } = specOf(source);
      return {
        source,
        hard: Object.entries(mappingOf(hard)).flatMap(([key, value]) => {
          const quantity = quantityOf(value);
          return quantity ? [[key, quantity] as const] : [];
        }),
        scopes: [
          ...listOf(scopes).map(name => ({
            name: textOf(name) ?? '',
            operator: 'Exists',
            values: [],
          })),
          ...listOf(mappingOf(scopeSelector).matchExpressions)
            .map(mappingOf)
            .map(({ scopeName, operator, values }) => ({
              name: textOf(scopeName) ?? '',
              operator: textOf(operator) ?? '',
              values: listOf(values).flatMap(value => textOf(value) ?? []),
            })),
        ],
      };
    }),
  );
