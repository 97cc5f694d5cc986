import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import type { KubernetesObject } from '../../policy';
import { mappingOf } from '../../policy/objectFields';
import { groupVersionOf } from '../../policy/resources/resourceIndex';
import { perEnvironment } from './perEnvironment';
import { shown } from './shown';

export type FieldPath = ReadonlyArray<string | number>;

/** Group and kind as the tables of this folder have them: `apps/Deployment`, `/Service`. */
export function groupKindOf({ reference }: WorkspaceObject): string {
  return `${groupVersionOf(reference.apiVersion).group}/${reference.kind}`;
}

const byGroupKind = perEnvironment(({ objects }) => {
  const known = new Map<string, WorkspaceObject[]>();
  for (const object of objects) {
    const key = groupKindOf(object);
    const others = known.get(key);
    if (others) {
      others.push(object);
    } else {
      known.set(key, [object]);
    }
  }
  return known;
});

/** Objects of a folder by group and kind, whatever their version: `apps/Deployment`, `/Service`. */
export function objectsOf(
  environment: EnvironmentWorkspace,
  ...groupKinds: readonly string[]
): readonly WorkspaceObject[] {
  const known = byGroupKind(environment);
  return groupKinds.flatMap(groupKind => known.get(groupKind) ?? []);
}

export function specOf({ object }: WorkspaceObject): KubernetesObject {
  return mappingOf(object.spec);
}

/** As messages name an object: `Deployment payment-authorizer`. */
export function nameOf({ reference }: WorkspaceObject): string {
  const { kind, name } = reference;
  return shown(`${kind} ${name || 'without a name'}`);
}

/** Whole numbers of the API are numbers, and beyond 2^53 bigints, which no count of pods is. */
export function integerOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? value
    : undefined;
}
