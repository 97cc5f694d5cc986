import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { applicationUpdatePermission } from '@freehold/backstage-plugin-namespaces-common';
import {
  applicationConditions,
  applicationPermissionRuleset,
  createApplicationConditionalDecision,
} from './applicationPermissionRules';
import { isOwnedBy } from './isOwnedBy';

const application = { name: 'pay', ownerRef: 'group:default/team-a' };

describe('isOwnedBy', () => {
  it.each<[string, string[], boolean]>([
    ['its owner', ['group:default/team-a'], true],
    [
      'its owner among others',
      ['user:default/me', 'group:default/team-a'],
      true,
    ],
    ['its owner in another case', ['Group:Default/Team-A'], true],
    ['another team', ['group:default/team-b'], false],
    ['a team whose name begins the same', ['group:default/team-ab'], false],
    ['nobody', [], false],
  ])('decides for %s', (_who, owners, allowed) => {
    expect(isOwnedBy.apply(application, { owners })).toBe(allowed);

    const isAllowed = createConditionAuthorizer(applicationPermissionRuleset);
    const decision = createApplicationConditionalDecision(
      applicationUpdatePermission,
      applicationConditions.isOwnedBy({ owners }),
    );
    expect(isAllowed(decision, application)).toBe(allowed);
  });

  it('selects the same in a query as it allows in memory', () => {
    expect(isOwnedBy.toQuery({ owners: ['Group:Default/Team-A'] })).toEqual({
      ownerRefs: ['group:default/team-a'],
    });
  });

  it('never allows by a rule that it does not know', () => {
    const isAllowed = createConditionAuthorizer(applicationPermissionRuleset);
    expect(() =>
      isAllowed(
        {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'namespaces',
          resourceType: 'freehold-application',
          conditions: {
            rule: 'ALWAYS',
            resourceType: 'freehold-application',
            params: {},
          },
        },
        application,
      ),
    ).toThrow('ALWAYS');
  });
});
