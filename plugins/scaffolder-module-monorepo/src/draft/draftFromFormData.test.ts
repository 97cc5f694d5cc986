import { draftFromFormData } from './draftFromFormData';

const complete = {
  name: 'payment-authorizer',
  owner: 'group:default/team-payment',
  tier: 'a',
  profile: 'http',
  image: 'registry.example/apps/payment-authorizer',
  environments: ['develop', 'production'],
};

describe('draftFromFormData', () => {
  it('takes the required fields as they are', () => {
    expect(draftFromFormData(complete)).toEqual({ ok: true, draft: complete });
  });

  it('takes every optional field', () => {
    const everything = {
      ...complete,
      title: 'Payment authorizer',
      description: 'Authorises card payments.',
      system: 'system:default/payment',
      lifecycle: 'production',
      port: 8080,
      schedule: '0 3 * * *',
      dependsOn: ['component:default/member-api'],
      egress: [{ host: 'api.card.example', port: 443 }],
      access: [{ role: 'view', group: 'group:default/team-fraud' }],
    };
    expect(draftFromFormData(everything)).toEqual({
      ok: true,
      draft: everything,
    });
  });

  it('leaves out what has no value, and what is none of the draft’s', () => {
    expect(
      draftFromFormData({
        ...complete,
        title: '  ',
        system: '',
        port: '8080',
        dependsOn: [],
        egress: ['not an object', null],
        plan: '0123abc',
        anything: { else: true },
      }),
    ).toEqual({ ok: true, draft: complete });
  });

  it('cuts blanks around texts', () => {
    expect(draftFromFormData({ ...complete, name: ' payment ' })).toEqual({
      ok: true,
      draft: { ...complete, name: 'payment' },
    });
  });

  it.each(['name', 'owner', 'tier', 'profile', 'image', 'environments'])(
    'names %s when it is missing',
    field => {
      expect(draftFromFormData({ ...complete, [field]: undefined })).toEqual({
        ok: false,
        missing: [field],
      });
    },
  );

  it('takes an empty list of environments for a missing one', () => {
    expect(draftFromFormData({ ...complete, environments: [] })).toEqual({
      ok: false,
      missing: ['environments'],
    });
  });

  it('passes values of the wrong kind on to the backend', () => {
    expect(draftFromFormData({ ...complete, tier: 'gold' })).toEqual({
      ok: true,
      draft: { ...complete, tier: 'gold' },
    });
  });
});
