import { parseOwnerRef } from './references';

describe('parseOwnerRef', () => {
  it.each([
    ['group:default/team-payment', 'group:default/team-payment'],
    ['Group:Default/Team-Payment', 'group:default/team-payment'],
    ['group:team-payment', 'group:default/team-payment'],
    ['team-payment', 'group:default/team-payment'],
    ['partner/team_x.y', 'group:partner/team_x.y'],
  ])('reads %s as %s', (written, ref) => {
    expect(parseOwnerRef(written)?.ref).toBe(ref);
  });

  it.each([
    'user:default/jane',
    'component:default/member-api',
    '',
    'group:',
    'group:default/',
    'group:/x',
    'group:default/a b',
    'group:default/a\nb',
    'group:default/../x',
    'group:default/-x',
    'group:a/b/c',
    `group:default/${'x'.repeat(64)}`,
    'x'.repeat(100_000),
  ])('refuses %j', written => {
    expect(parseOwnerRef(written)).toBeUndefined();
  });
});
