import type { ResolvedAccess } from '@freehold/application';
import { showValue } from '@freehold/slo';
import type {
  ApplicationWorkspace,
  EnvironmentWorkspace,
} from '../../check/workspace';
import { absent } from '../facts/absence';
import { roleShown } from '../rbac/roleBinding';
import type { RepositoryRule, RuleFinding } from '../model';
import { setInObject } from '../ownership/objectFix';
import { findingAtRecord } from '../ownership/recordFinding';
import { compareGrants, type Grant } from './grants';

export const roleBindingsAgree: RepositoryRule = {
  id: 'role-bindings-agree',
  title:
    'RoleBindings give the owner and the declared groups their roles, and nobody else any',
  why: 'Who may enter a namespace is written down once, in application.yaml, where its owner sees it and an audit finds it. A binding that stands only in a folder outlives every re-organisation: a team that handed the application over keeps its rights, and the team that took it over has none.',
  remediation:
    'Declare the group in spec.access of application.yaml, or remove it from the binding.',
  severity: 'error',
  codes: [
    'owner-binding-missing',
    'grant-binding-missing',
    'group-differs',
    'role-differs',
    'group-undeclared',
  ],
  check(application) {
    return application.resolved
      ? application.environments.flatMap(environment =>
          environment.resolved
            ? checkEnvironment(
                application,
                environment,
                environment.resolved.access,
              )
            : [],
        )
      : undefined;
  },
};

function checkEnvironment(
  application: ApplicationWorkspace,
  environment: EnvironmentWorkspace,
  access: readonly ResolvedAccess[],
): RuleFinding[] {
  const { missing, otherRole, undeclared } = compareGrants(environment, access);
  const findings: RuleFinding[] = [];
  for (const grant of undeclared) {
    // One group in the place of another, after a change of the owner: that is one finding, and a machine can mend it.
    const role = grant.binding.role.name;
    const index = missing.findIndex(entry => entry.role === role);
    findings.push(
      index === -1
        ? undeclaredGroup(grant)
        : otherGroup(grant, missing.splice(index, 1)[0]),
    );
  }
  for (const { binding, subject, roles } of otherRole) {
    findings.push({
      code: 'role-differs',
      message: `${showValue(subject.name)} gets ${roleShown(
        binding.role,
      )}, and by application.yaml and the platform ${roles.join(', ')}`,
      remediation:
        'Generate the binding anew under the name of the right role: Kubernetes does not let the role of a binding change.',
      object: binding.object,
      path: ['roleRef', 'name'],
    });
  }
  return [
    ...findings,
    ...missing.map(entry =>
      absent(environment, missingBinding(application, environment, entry)),
    ),
  ];
}

function undeclaredGroup({ binding, subject }: Grant): RuleFinding {
  return {
    code: 'group-undeclared',
    message: `${showValue(subject.name)} gets ${roleShown(
      binding.role,
    )}, and application.yaml declares no access for that group here`,
    object: binding.object,
    path: ['subjects', subject.index, 'name'],
  };
}

function otherGroup(
  { binding, subject }: Grant,
  { group, role, owner }: ResolvedAccess,
): RuleFinding {
  const path = ['subjects', subject.index, 'name'];
  return {
    code: 'group-differs',
    message: `${showValue(
      subject.name,
    )} gets the role ${role}, which is that of ${
      owner ? 'the owner' : group.ref
    }, ${showValue(group.directoryGroup)}`,
    remediation: `Bind ${group.directoryGroup}, or change application.yaml.`,
    object: binding.object,
    path,
    fix: setInObject(binding.object, path, group.directoryGroup),
  };
}

function missingBinding(
  application: ApplicationWorkspace,
  { name }: EnvironmentWorkspace,
  { role, group, owner }: ResolvedAccess,
): RuleFinding {
  const index =
    application.application?.spec.access?.findIndex(
      grant =>
        grant.role === role &&
        grant.group === group.ref &&
        (grant.environments?.includes(name) ?? true),
    ) ?? -1;
  return findingAtRecord(
    application,
    owner || index === -1 ? ['spec', 'owner'] : ['spec', 'access', index],
    {
      code: owner ? 'owner-binding-missing' : 'grant-binding-missing',
      environment: name,
      message: `No RoleBinding in ${name} gives ${
        owner ? 'the owner, ' : ''
      }${showValue(group.directoryGroup)}${owner ? ',' : ''} the role ${role}`,
      remediation: owner
        ? 'Generate rolebinding.yaml anew.'
        : 'Generate rolebinding.yaml anew, or remove the grant.',
    },
  );
}
