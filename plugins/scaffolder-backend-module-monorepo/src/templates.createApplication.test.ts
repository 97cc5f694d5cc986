import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { examplePlatformText, parsePlatform } from '@freehold/application';
import { MonorepoStore } from '@freehold/monorepo';
import { parse } from 'yaml';
import { ORGANISATION } from './__testUtils__/organisation';
import { subjects, testMonorepos } from './__testUtils__/testMonorepo';
import {
  shippedTemplate,
  startScaffolder,
} from './__testUtils__/testScaffolder';
import { createMonorepoApplicationCreateAction } from './actions';

const template = shippedTemplate('create-application');
const templateRef = 'template:default/create-application';

interface Page {
  required?: string[];
  properties: Record<string, { 'ui:field'?: string }>;
  dependencies?: Record<string, { oneOf: Page[] }>;
}
const pages = template.spec.parameters as unknown as Page[];

/** What a person fills in for a web service; the commit of the preview is added by each test. */
const WEB_SERVICE = {
  owner: 'group:default/team-payment',
  name: 'payment-authorizer',
  title: 'Payment authorizer',
  description: 'Authorises card payments.',
  system: 'system:default/payment',
  tier: 'b',
  profile: 'http',
  port: 8081,
  image: 'asia-docker.pkg.dev/example/apps/payment-authorizer',
  environments: ['develop', 'production'],
  dependsOn: ['component:default/member-api'],
  egress: [{ host: 'api.card.example', port: 443 }],
  access: [{ role: 'view', group: 'group:default/team-fraud' }],
};
const JOB = {
  owner: 'group:default/team-payment',
  name: 'payment-settlement',
  tier: 'c',
  profile: 'cronjob',
  schedule: '15 3 * * *',
  // Typed before the profile was changed; the form does not show it any more.
  port: 8081,
  image: 'asia-docker.pkg.dev/example/apps/payment-settlement',
  environments: ['develop'],
};

describe('template create-application', () => {
  const testMonorepo = testMonorepos();
  let store: MonorepoStore;
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;
  const request: typeof scaffolder.request = (path, body) =>
    scaffolder.request(path, body);

  beforeAll(async () => {
    store = await testMonorepo();
    scaffolder = await startScaffolder({
      store,
      entities: [
        template,
        // The result page waits until the catalog has this one.
        { ...ORGANISATION[3], metadata: { name: WEB_SERVICE.name } },
      ],
    });
  }, 60_000);

  it('is a template that the catalog takes', async () => {
    await expect(templateEntityV1beta3Validator.check(template)).resolves.toBe(
      true,
    );
  });

  it('asks for fields that exist, and gives all of them to the action', () => {
    const schema = createMonorepoApplicationCreateAction({
      store,
      authorizer: { checkDraft: async () => [], mayUpdate: async () => true },
      auth: mockServices.auth(),
      catalog: catalogServiceMock(),
      events: mockServices.events(),
    }).schema?.input;
    const inputs = Object.keys(schema?.properties ?? {});
    const [step] = template.spec.steps;
    const asked = pages.flatMap(({ properties, dependencies = {} }) => [
      ...Object.keys(properties),
      ...Object.values(dependencies).flatMap(({ oneOf }) =>
        oneOf.flatMap(branch => Object.keys(branch.properties)),
      ),
    ]);

    expect(step.action).toBe('monorepo:application:create');
    expect(inputs).toEqual(
      expect.arrayContaining(Object.keys(step.input ?? {})),
    );
    expect([...new Set(asked)].sort()).toEqual(
      Object.keys(step.input ?? {})
        .map(key => (key === 'previewedCommit' ? 'preview' : key))
        .sort(),
    );
    expect(schema?.required).toEqual(
      expect.arrayContaining(
        pages
          .flatMap(({ required = [] }) => required)
          .filter(name => name !== 'preview'),
      ),
    );
  });

  it('offers the roles that the platform of the sample allows', () => {
    const properties = Object.assign({}, ...pages.map(page => page.properties));
    const sample = parsePlatform(examplePlatformText);

    expect(properties.access.items.properties.role.enum).toEqual(
      sample.ok && sample.value.spec.access.allowedRoles,
    );
  });

  it('cannot be submitted without a preview', () => {
    const last = pages[pages.length - 1];
    expect(last.required).toEqual(['preview']);
    expect(last.properties.preview['ui:field']).toBe('FreeholdPlanPreview');
  });

  it.each([
    ['a web service', WEB_SERVICE],
    ['a scheduled job', JOB],
  ])('shows the files of %s in a dry run', async (_, values) => {
    const head = await store.head();
    const { status, body } = await request('dry-run', {
      template,
      values: { ...values, preview: head },
      directoryContents: [],
    });
    expect(body.error).toBeUndefined();
    expect(status).toBe(200);
    const paths = body.directoryContents.map(
      (file: { path: string }) => file.path,
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        'CODEOWNERS',
        `applications/${values.name}/application.yaml`,
        `applications/${values.name}/develop/namespace.yaml`,
      ]),
    );
    expect(await store.head()).toBe(head);
  });

  it.each([
    ['a schedule for a job', { ...JOB, schedule: undefined }],
    ['an environment', { ...WEB_SERVICE, environments: [] }],
    ['a port that can be one', { ...WEB_SERVICE, port: 70_000 }],
  ])('insists on %s', async (_, values) => {
    const { status } = await request('dry-run', {
      template,
      values: { ...values, preview: await store.head() },
      directoryContents: [],
    });
    expect(status).toBe(400);
  });

  it('creates the application and links to it', async () => {
    const values = { ...WEB_SERVICE, preview: await store.head() };
    const { status, output } = await scaffolder.run(templateRef, values);
    expect(status).toBe('completed');
    const head = await store.head();
    expect(await subjects(store)).toEqual([
      'Create application payment-authorizer',
      'Seed',
    ]);
    expect((await store.commit(head))?.author.name).toBe('Hana Sato');
    const snapshot = await store.snapshot();
    const record = await snapshot.readText(
      'applications/payment-authorizer/application.yaml',
    );
    expect(parse(record ?? '').spec).toMatchObject({
      owner: 'group:default/team-payment',
      system: 'system:default/payment',
      port: 8081,
      egress: [{ host: 'api.card.example', port: 443 }],
      access: [{ role: 'view', group: 'group:default/team-fraud' }],
      dependsOn: ['component:default/member-api'],
    });

    expect(output.links).toEqual([
      expect.objectContaining({
        url: '/namespaces?application=payment-authorizer',
      }),
      expect.objectContaining({
        url: '/catalog/default/component/payment-authorizer',
      }),
      expect.objectContaining({ url: `/namespaces/commits/${head}` }),
      expect.objectContaining({
        url: '/namespaces/files?path=applications%2Fpayment-authorizer',
      }),
    ]);
    expect(output.text[0].content).toContain(head);
  }, 60_000);
});
