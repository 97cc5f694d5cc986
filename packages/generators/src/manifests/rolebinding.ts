import { ResolvedAccess } from '@freehold/application';
import { compareText } from '../fileTree';
import { Manifest, ManifestGenerator } from './manifest';
import { objectMetadata, referenceName } from './metadata';

/**
 * Teams of the same name in two catalog namespaces are two teams, so the catalog namespace joins the name when it is
 * not the default one.
 */
function bindingName({ role, group, owner }: ResolvedAccess): string {
  const [, scope] = /:([^/]+)\//.exec(group.ref) ?? [];
  const team = referenceName(group.ref);
  const subject = !scope || scope === 'default' ? team : `${scope}.${team}`;
  return `${owner ? 'owner' : 'access'}-${subject}-${role}`.toLowerCase();
}

/** Who may do what in the namespace: the owner, then each grant. Groups only, so that people come and go elsewhere. */
export const rolebinding: ManifestGenerator = {
  id: 'rolebinding',
  generate: (application, environment) => {
    const bindings = new Map<string, Manifest>();
    const access = [...environment.access].sort(
      (left, right) =>
        Number(right.owner) - Number(left.owner) ||
        compareText(bindingName(left), bindingName(right)),
    );
    for (const grant of access) {
      const name = bindingName(grant);
      bindings.set(name, {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        metadata: objectMetadata(application, environment, {
          name,
          annotations: { 'freehold.dev/group-ref': grant.group.ref },
        }),
        roleRef: {
          apiGroup: 'rbac.authorization.k8s.io',
          kind: 'ClusterRole',
          name: grant.role,
        },
        subjects: [
          {
            apiGroup: 'rbac.authorization.k8s.io',
            kind: 'Group',
            name: grant.group.directoryGroup,
          },
        ],
      });
    }
    return bindings.size > 0 ? [...bindings.values()] : undefined;
  },
};
