import { showValue } from '@freehold/slo';
import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { objectsOf } from '../facts/objects';

const GROUP = 'rbac.authorization.k8s.io';

/** Who gets a role. */
export interface Subject {
  index: number;
  kind: string;
  name: string;
  namespace?: string;
}

/** A RoleBinding or ClusterRoleBinding as its file has it. */
export interface Binding {
  object: WorkspaceObject;
  role: { kind: string; name: string };
  subjects: readonly Subject[];
}

/** Objects of RBAC of a kind in the folder of an environment. */
export function rbacObjects(
  environment: EnvironmentWorkspace,
  kind: 'Role' | 'RoleBinding' | 'ClusterRoleBinding',
): readonly WorkspaceObject[] {
  return objectsOf(environment, `${GROUP}/${kind}`);
}

/** A role as messages name it; only the two kinds that there are go in unquoted. */
export function roleShown({ kind, name }: Binding['role']): string {
  const isKind = kind === 'ClusterRole' || kind === 'Role';
  return `${isKind ? kind : showValue(kind)} ${showValue(name)}`;
}

export function bindingsOf(
  environment: EnvironmentWorkspace,
  kind: 'RoleBinding' | 'ClusterRoleBinding' = 'RoleBinding',
): Binding[] {
  return rbacObjects(environment, kind).map(object => {
    const roleRef = mappingOf(object.object.roleRef);
    return {
      object,
      role: {
        kind: textOf(roleRef.kind) ?? '',
        name: textOf(roleRef.name) ?? '',
      },
      subjects: listOf(object.object.subjects).map((subject, index) => {
        const fields = mappingOf(subject);
        const namespace = textOf(fields.namespace);
        return {
          index,
          kind: textOf(fields.kind) ?? '',
          name: textOf(fields.name) ?? '',
          ...(namespace ? { namespace } : {}),
        };
      }),
    };
  });
}
