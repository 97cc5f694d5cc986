import { mockServices } from '@backstage/backend-test-utils';
import { readSreGroups } from './sreGroups';

const read = (sreGroups?: string[]) =>
  readSreGroups(
    mockServices.rootConfig({
      data: { freehold: { permission: { sreGroups } } },
    }),
  );

describe('readSreGroups', () => {
  it.each([
    [['group:default/sre'], ['group:default/sre']],
    [['sre'], ['group:default/sre']],
    [['Group:Platform/SRE'], ['group:platform/sre']],
    [
      ['sre', 'infra/on-call'],
      ['group:default/sre', 'group:infra/on-call'],
    ],
    [[], []],
    [undefined, []],
  ])('reads %j as %j', (written, expected) => {
    expect(read(written)).toEqual(expected);
  });

  it.each([
    ['user:default/hana', /sreGroups\[0\].*is a user, not a group/],
    ['group:', /sreGroups\[0\].*not a reference of the catalog/],
  ])('refuses %j', (written, message) => {
    expect(() => read([written])).toThrow(message);
  });
});
