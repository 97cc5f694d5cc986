import { showValue } from '@freehold/slo';
import type { EnvironmentWorkspace } from '../../check/workspace';
import type { RepositoryRule, RuleFinding } from '../model';
import { bindingsOf, type Binding, type Subject } from '../rbac/roleBinding';

export const subjectsAreGroups: RepositoryRule = {
  id: 'subjects-are-groups',
  title: 'Only groups, and the service accounts of the namespace, get roles',
  why: 'People come, go and change teams; the directory knows, a RoleBinding with a name in it does not. Groups of Kubernetes itself mean everybody who can reach the cluster, and a service account of another namespace is a door that its owner opens.',
  remediation:
    'Bind a group of the directory: declare it in spec.access of application.yaml.',
  severity: 'error',
  codes: [
    'subject-is-user',
    'subject-is-foreign-account',
    'subject-is-system-group',
    'subject-unknown',
  ],
  check({ environments }) {
    return environments.flatMap(environment =>
      (['RoleBinding', 'ClusterRoleBinding'] as const).flatMap(kind =>
        bindingsOf(environment, kind).flatMap(binding =>
          binding.subjects.flatMap(
            subject => checkSubject(subject, binding, environment) ?? [],
          ),
        ),
      ),
    );
  },
};

function checkSubject(
  { index, kind, name, namespace: ofSubject }: Subject,
  { object }: Binding,
  { namespace: own }: EnvironmentWorkspace,
): RuleFinding | undefined {
  const at = { object, path: ['subjects', index, 'name'] };
  switch (kind) {
    case 'Group':
      return name.startsWith('system:')
        ? {
            ...at,
            code: 'subject-is-system-group',
            message: `${showValue(
              name,
            )} is a group of Kubernetes itself, which nobody looks after`,
          }
        : undefined;
    case 'User':
      return {
        ...at,
        code: 'subject-is-user',
        message: `${showValue(
          name,
        )} is one user, who keeps the role wherever they go`,
      };
    case 'ServiceAccount': {
      const namespace = ofSubject ?? object.reference.namespace;
      return namespace === (own ?? object.reference.namespace)
        ? undefined
        : {
            ...at,
            path: ['subjects', index, 'namespace'],
            code: 'subject-is-foreign-account',
            message: `The service account ${showValue(
              name,
            )} belongs to the namespace ${showValue(
              namespace,
            )}, whose owner decides who uses it`,
            remediation:
              'Bind a service account of this namespace, or ask the SREs how the two applications may talk to each other.',
          };
    }
    default:
      return {
        ...at,
        path: ['subjects', index, 'kind'],
        code: 'subject-unknown',
        message: `${showValue(
          kind,
        )} is no kind of subject that a RoleBinding has`,
      };
  }
}
