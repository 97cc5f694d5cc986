import { aPlatform } from './__testUtils__/documents';
import { deriveOwnership } from './ownership';

describe('deriveOwnership', () => {
  it('names a team everywhere by the patterns', () => {
    expect(deriveOwnership('group:default/team-payment', aPlatform())).toEqual({
      ref: 'group:default/team-payment',
      team: 'team-payment',
      scmTeam: '@example/team-payment',
      directoryGroup: 'team-payment@groups.example.com',
      spinnakerRole: 'team-payment',
      email: 'team-payment@example.com',
      chat: '#team-payment',
    });
  });

  it('lets an override win, place by place', () => {
    expect(deriveOwnership('group:default/sre', aPlatform())).toMatchObject({
      scmTeam: '@example/sre',
      email: 'sre-oncall@example.com',
      chat: '#sre-help',
    });
  });

  it('tells groups of two namespaces apart by the patterns', () => {
    const platform = aPlatform({
      'spec.owners.patterns.directoryGroup':
        '{namespace}-{team}@groups.example.com',
    });
    expect(deriveOwnership('group:partner/sre', platform).directoryGroup).toBe(
      'partner-sre@groups.example.com',
    );
  });

  it('writes Spinnaker roles in lower case, as Fiat does', () => {
    const platform = aPlatform({
      'spec.owners.patterns.spinnakerRole': 'GCP-{team}',
    });
    expect(deriveOwnership('sre', platform).spinnakerRole).toBe('gcp-sre');
  });

  it('has no chat where the platform has no pattern for it', () => {
    const platform = aPlatform({ 'spec.owners.patterns.chat': undefined });
    expect(deriveOwnership('team-x', platform)).not.toHaveProperty('chat');
  });

  it.each(['user:default/jane', 'group:default/a b', '__proto__', ''])(
    'refuses %j',
    ref => {
      expect(() => deriveOwnership(ref, aPlatform())).toThrow(TypeError);
    },
  );
});
