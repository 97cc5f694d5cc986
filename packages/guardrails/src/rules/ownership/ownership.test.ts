import { ruleInput } from '../__testUtils__/monorepo';
import type { FileChange } from '../__testUtils__/fileChanges';
import { codeownersAgree } from '../codeowners-agree/codeownersAgree';
import { everyApplicationHasSlo } from '../every-application-has-slo/everyApplicationHasSlo';
import type { RepositoryRule } from '../model';
import { ownerExists } from '../owner-exists/ownerExists';
import { roleBindingsAgree } from '../role-bindings-agree/roleBindingsAgree';
import { roleReferencesAllowed } from '../role-references-allowed/roleReferencesAllowed';

const DIRECTORY = 'applications/payment-authorizer';

function check(rule: RepositoryRule, ...changes: FileChange[]) {
  const { application, platform } = ruleInput(changes, 'payment-authorizer');
  return rule.check(application, platform);
}

describe('what cannot be known', () => {
  it('says nothing of owners when nobody can be asked', () => {
    expect(
      check(ownerExists, { file: 'GROUPS', delete: true }),
    ).toBeUndefined();
  });

  it('says nothing of code owners without the file', () => {
    expect(
      check(codeownersAgree, { file: 'CODEOWNERS', delete: true }),
    ).toBeUndefined();
  });

  it('says nothing of an owner that application.yaml does not tell', () => {
    const broken = { file: `${DIRECTORY}/application.yaml`, text: 'kind: [' };
    for (const rule of [codeownersAgree, roleBindingsAgree]) {
      expect(check(rule, broken)).toBeUndefined();
    }
  });

  it('does not miss a binding that may be in a file that cannot be read', () => {
    const file = `${DIRECTORY}/production/rolebinding.yaml`;
    expect(check(roleBindingsAgree, { file, text: 'a: [' })).toMatchObject([
      { code: 'owner-binding-missing', verdict: 'not-evaluated' },
      { code: 'grant-binding-missing', verdict: 'not-evaluated' },
    ]);
  });

  it('does not miss a Role that may be in a file that cannot be read', () => {
    const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: leader}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: leader}
subjects: []
`;
    expect(
      check(
        roleReferencesAllowed,
        { file: `${DIRECTORY}/production/leader.yaml`, text: binding },
        { file: `${DIRECTORY}/production/role.yaml`, text: '{{ broken' },
      ),
    ).toMatchObject([{ code: 'role-not-in-folder', verdict: 'not-evaluated' }]);
  });
});

describe('a change of the owner in application.yaml alone', () => {
  const handedOver: FileChange = {
    file: `${DIRECTORY}/application.yaml`,
    path: ['spec', 'owner'],
    value: 'group:default/team-fraud',
  };

  it('is found in every place that still names the one before', () => {
    expect(check(codeownersAgree, handedOver)).toMatchObject([
      { code: 'owners-differ', file: 'CODEOWNERS' },
    ]);
    // In production the group had the role already, by a grant.
    expect(check(roleBindingsAgree, handedOver)).toMatchObject([
      { code: 'group-differs', fix: { edits: [{ op: 'set' }] } },
      { code: 'group-differs' },
      { code: 'group-undeclared' },
    ]);
  });
});

describe('an application that is no longer, or not yet, in production', () => {
  it.each(['deprecated', 'experimental'])(
    'is only warned for having no objective when it is %s',
    lifecycle => {
      expect(
        check(
          everyApplicationHasSlo,
          { file: `${DIRECTORY}/slo.yaml`, delete: true },
          {
            file: `${DIRECTORY}/application.yaml`,
            path: ['spec', 'lifecycle'],
            value: lifecycle,
          },
        ),
      ).toMatchObject([{ code: 'file-missing', severity: 'warning' }]);
    },
  );
});
