import { showValue } from '@freehold/slo';
import type {
  EnvironmentWorkspace,
  PlatformWorkspace,
} from '../../check/workspace';
import { absent } from '../facts/absence';
import type { RepositoryRule, RuleFinding } from '../model';
import {
  bindingsOf,
  rbacObjects,
  roleShown,
  type Binding,
} from '../rbac/roleBinding';
import { strongParts, type Strength } from './strongRules';

const CONSEQUENCE: Record<Strength, string> = {
  'role-wildcard': 'Name what is needed, one by one.',
  'role-escalates':
    'Remove it: whoever may give rights has all of them. Access is declared in application.yaml.',
  'role-reads-secrets':
    'Name the Secrets in resourceNames, without list and watch, or mount them.',
};

export const roleReferencesAllowed: RepositoryRule = {
  id: 'role-references-allowed',
  title: 'Roles come from the list of the platform, or give little',
  why: 'A namespace is safe as long as nobody in it can reach beyond it. A ClusterRole such as cluster-admin, a wildcard, or the right to bind roles takes that away, and gives whatever later versions and extensions add as well.',
  remediation:
    'Refer to a ClusterRole of spec.access.allowedRoles in platform.yaml, or to a Role of this folder that gives what is needed and no more.',
  severity: 'error',
  codes: [
    'cluster-role-binding',
    'cluster-role-not-allowed',
    'role-bound-to-group',
    'role-not-in-folder',
    'role-wildcard',
    'role-escalates',
    'role-reads-secrets',
  ],
  check({ environments }, platform) {
    return environments.flatMap(environment => [
      ...bindingsOf(environment, 'ClusterRoleBinding').map(clusterBinding),
      ...bindingsOf(environment).flatMap(binding =>
        checkReference(binding, environment, platform),
      ),
      ...rbacObjects(environment, 'Role').flatMap(object =>
        strongParts(object.object).map(({ code, path, gives }) => ({
          code,
          message: `The Role ${showValue(
            object.reference.name,
          )} gives ${gives}`,
          remediation: CONSEQUENCE[code],
          object,
          path,
        })),
      ),
    ]);
  },
};

function clusterBinding({ object, role }: Binding): RuleFinding {
  return {
    code: 'cluster-role-binding',
    message: `A ClusterRoleBinding gives ${showValue(
      role.name,
    )} in every namespace of the cluster`,
    remediation:
      'Bind the role in this namespace with a RoleBinding. What has to hold for a whole cluster belongs to the platform.',
    object,
    path: ['kind'],
  };
}

function checkReference(
  binding: Binding,
  environment: EnvironmentWorkspace,
  platform: PlatformWorkspace,
): RuleFinding[] {
  const { object, role, subjects } = binding;
  const at = { object, path: ['roleRef', 'name'] };
  if (role.kind !== 'Role') {
    const allowed = allowedRoles(environment, platform);
    return allowed.includes(role.name)
      ? []
      : [
          {
            ...at,
            code: 'cluster-role-not-allowed',
            message: `The platform does not allow the ${roleShown(
              role,
            )} here, only ${allowed.join(', ')}`,
          },
        ];
  }
  const findings: RuleFinding[] = [];
  if (subjects.some(({ kind }) => kind === 'Group')) {
    findings.push({
      ...at,
      code: 'role-bound-to-group',
      message: `The Role ${showValue(
        role.name,
      )} is given to a group, and groups get the roles of the platform only`,
      remediation:
        'Grant the group one of the allowed roles in spec.access of application.yaml.',
    });
  }
  const isThere = rbacObjects(environment, 'Role').some(
    ({ reference }) => reference.name === role.name,
  );
  if (!isThere) {
    findings.push(
      absent(environment, {
        ...at,
        code: 'role-not-in-folder',
        message: `The Role ${showValue(
          role.name,
        )} does not stand in this folder, so that nobody sees what it gives`,
        remediation: 'Add the Role to the folder, or remove the binding.',
      }),
    );
  }
  return findings;
}

/** What owners may grant, and what the platform gives to them here. */
function allowedRoles(
  { name }: EnvironmentWorkspace,
  { platform }: PlatformWorkspace,
): string[] {
  const { access, environments } = platform.spec;
  const ownerRoles = environments
    .filter(environment => environment.name === name)
    .map(({ ownerRole }) => ownerRole);
  return [...new Set([...access.allowedRoles, ...ownerRoles])];
}
