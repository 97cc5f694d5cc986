import { parseApplication } from '@freehold/application';
import { ApplicationDraft } from '@freehold/backstage-plugin-namespaces-common';
import { draft } from '../__testUtils__/sampleMonorepo';
import { applicationFromDraft } from './applicationFromDraft';

describe('applicationFromDraft', () => {
  it('writes every field of a draft', () => {
    const result = applicationFromDraft(draft);

    expect(result).toMatchObject({ ok: true, problems: [] });
    expect(result.ok && result.text).toBe(`apiVersion: freehold.dev/v1alpha1
kind: Application
metadata:
  name: new-api
  title: New API
  description: Answers.
spec:
  owner: group:default/team-payment
  system: system:default/payment
  lifecycle: experimental
  tier: b
  profile: http
  image: asia-docker.pkg.dev/example/apps/new-api
  port: 8080
  dependsOn:
    - component:default/member-api
  egress:
    - host: api.card.example
      port: 443
  environments:
    develop: {}
    production: {}
  access:
    - role: view
      group: group:default/team-fraud
      environments:
        - develop
`);
  });

  it('writes nothing for emptied lists, so that a form and its preview agree', () => {
    const emptied = { dependsOn: [], egress: [], access: [] };
    const absent = {
      dependsOn: undefined,
      egress: undefined,
      access: undefined,
    };

    const result = applicationFromDraft({ ...draft, ...emptied });

    expect(result).toEqual(applicationFromDraft({ ...draft, ...absent }));
    expect(result.ok && result.text).not.toMatch(/dependsOn|egress|access/);
  });

  it('completes short references and leaves out what was emptied', () => {
    const result = applicationFromDraft({
      ...draft,
      title: '  ',
      description: '',
      system: '',
      schedule: '',
      owner: ' Team-Payment ',
      dependsOn: ['member-api'],
      access: [{ role: 'view', group: 'team-fraud' }],
    });

    expect(result.ok && result.application).toMatchObject({
      metadata: { name: 'new-api' },
      spec: {
        owner: 'group:default/team-payment',
        dependsOn: ['component:default/member-api'],
        access: [{ role: 'view', group: 'group:default/team-fraud' }],
      },
    });
    expect(result.ok && result.application.metadata).not.toHaveProperty(
      'title',
    );
    expect(result.ok && result.application.spec).not.toHaveProperty('system');
  });

  it.each<[string, Partial<ApplicationDraft>, keyof ApplicationDraft]>([
    ['a name that climbs', { name: '../../platform' }, 'name'],
    ['a name of another case', { name: 'New-API' }, 'name'],
    ['no name', { name: '' }, 'name'],
    ['a reserved name', { name: 'kube-system' }, 'name'],
    ['a name that is too long', { name: 'a'.repeat(41) }, 'name'],
    ['a title with a line feed', { title: 'a\nspec: {}' }, 'title'],
    ['a description with NUL', { description: 'a\0b' }, 'description'],
    ['an owner that is no reference', { owner: 'a: {b' }, 'owner'],
    ['an owner of another kind', { owner: 'user:default/me' }, 'owner'],
    ['an empty owner', { owner: '' }, 'owner'],
    ['an image with a tag', { image: 'example/app:latest' }, 'image'],
    ['a port out of range', { port: 70000 }, 'port'],
    ['a port that is no number', { port: Number.NaN }, 'port'],
    ['no environment', { environments: [] }, 'environments'],
    ['an environment that climbs', { environments: ['../x'] }, 'environments'],
    [
      'an environment that is a property of objects',
      { environments: ['__proto__'] },
      'environments',
    ],
    ['a host with a path', { egress: [{ host: 'a/b', port: 1 }] }, 'egress'],
    ['a dependency on a user', { dependsOn: ['user:a/b'] }, 'dependsOn'],
    [
      'access for a user',
      { access: [{ role: 'view', group: 'user:a/b' }] },
      'access',
    ],
  ])('refuses %s at its field', (_what, change, field) => {
    const result = applicationFromDraft({ ...draft, ...change });

    expect(result.ok).toBe(false);
    expect(result.problems).toContainEqual(
      expect.objectContaining({
        field,
        severity: 'error',
        code: expect.any(String),
        remedy: expect.any(String),
      }),
    );
  });

  it.each([
    'a: b # c',
    '"; rm -rf / #',
    "it's {{ parameters.name }} ${x}",
    '- - -',
    '%YAML 1.1',
    '*alias &anchor !tag',
    'yes',
    '決済 🎉',
  ])('keeps %j as a text', description => {
    const result = applicationFromDraft({ ...draft, description });

    const reread = parseApplication(result.ok ? result.text : '');
    expect(reread.ok && reread.value.metadata.description).toBe(description);
  });
});
