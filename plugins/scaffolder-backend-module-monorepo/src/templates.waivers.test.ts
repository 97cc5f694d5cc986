import { mockServices } from '@backstage/backend-test-utils';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { examplePlatformText, parsePlatform } from '@freehold/application';
import { MonorepoStore } from '@freehold/monorepo';
import { organisation } from './__testUtils__/organisation';
import { subjects, TAKEN, testMonorepos } from './__testUtils__/testMonorepo';
import {
  shippedTemplate,
  startScaffolder,
} from './__testUtils__/testScaffolder';
import { RENDERED, WAIVERS, withWaivers } from './__testUtils__/waiverActions';
import {
  createMonorepoWaiverApproveAction,
  createMonorepoWaiverRemoveAction,
  createMonorepoWaiverRequestAction,
} from './actions';

const requesting = shippedTemplate('request-waiver');
const deciding = shippedTemplate('approve-waiver');
const removing = shippedTemplate('remove-waiver');
const ID = `exposed-${TAKEN}`;
const DAY = 24 * 60 * 60 * 1000;

const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

const request = {
  application: `component:default/${TAKEN}`,
  rule: 'exposed',
  objectKind: 'Service',
  objectName: TAKEN,
  environments: ['production'],
  reason: 'Partners call it directly until the gateway is there.',
  expires: inDays(60),
};
const decision = {
  application: `component:default/${TAKEN}`,
  id: ID,
  decision: 'grant',
};

describe('templates of waivers', () => {
  const testMonorepo = testMonorepos();
  let store: MonorepoStore;
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  const dryRun = (template: typeof requesting, values: object) =>
    scaffolder.request('dry-run', { template, values, directoryContents: [] });

  beforeAll(async () => {
    store = await withWaivers(await testMonorepo());
    scaffolder = await startScaffolder({
      store,
      entities: [requesting, deciding, removing],
    });
  }, 60_000);

  it.each([requesting, deciding, removing])(
    'are templates that the catalog takes',
    async template => {
      await expect(
        templateEntityV1beta3Validator.check(template),
      ).resolves.toBe(true);
    },
  );

  it('give the actions inputs that they know', () => {
    const services = {
      ...organisation(),
      store,
      events: mockServices.events(),
      permissions: mockServices.permissions.mock(),
    };
    const actions = [
      createMonorepoWaiverRequestAction(services),
      createMonorepoWaiverApproveAction(services),
      createMonorepoWaiverRemoveAction(services),
    ];
    const steps = [requesting, deciding, removing].flatMap(
      ({ spec }) => spec.steps,
    );
    for (const step of steps) {
      const action = actions.find(({ id }) => id === step.action);
      expect(Object.keys(action?.schema?.input?.properties ?? {})).toEqual(
        expect.arrayContaining(Object.keys(step.input ?? {})),
      );
    }
  });

  it('offers the environments of the platform', () => {
    const parsed = parsePlatform(examplePlatformText);
    const [page] = requesting.spec.parameters as unknown as Array<{
      properties: { environments: { items: { enum: string[] } } };
    }>;
    expect(page.properties.environments.items.enum).toEqual(
      parsed.ok && parsed.value.spec.environments.map(({ name }) => name),
    );
  });

  it('shows the request in a dry run', async () => {
    const head = await store.head();
    const { status, body } = await dryRun(requesting, request);
    expect(body.error).toBeUndefined();
    expect(status).toBe(200);
    expect(
      body.directoryContents.map(({ path }: { path: string }) => path),
    ).toEqual([WAIVERS]);
    expect(await store.head()).toBe(head);
  });

  it.each<[string, object]>([
    ['an application', { application: undefined }],
    ['a rule', { rule: undefined }],
    ['the name of a rule', { rule: 'Every rule!' }],
    ['a reason', { reason: undefined }],
    ['more of a reason', { reason: 'because' }],
    ['a day', { expires: undefined }],
    ['an environment that there is', { environments: ['moon'] }],
    ['the kind of one object', { objectKind: 'services' }],
  ])('insists on %s', async (_, change) => {
    const { status } = await dryRun(requesting, { ...request, ...change });
    expect(status).toBe(400);
  });

  it('takes a finding that is about no object and no environment', async () => {
    const { status, body } = await dryRun(requesting, {
      application: request.application,
      rule: 'every-application-has-slo',
      environments: [],
      reason: request.reason,
      expires: request.expires,
    });
    expect(body.error).toBeUndefined();
    expect(status).toBe(200);
  });

  it('lead from the request to the grant and to its end', async () => {
    const asked = await scaffolder.run(
      'template:default/request-waiver',
      request,
    );
    expect(asked.status).toBe('completed');
    expect(asked.output.text[0].content).toContain(`**${ID}**`);
    expect(asked.output.links).toEqual([
      expect.objectContaining({
        url: `/catalog/default/component/${TAKEN}/guardrails`,
      }),
      expect.objectContaining({
        url: `/namespaces/commits/${await store.head()}`,
      }),
    ]);

    const granted = await scaffolder.run('template:default/approve-waiver', {
      ...decision,
      expires: inDays(30),
    });
    expect(granted.status).toBe('completed');
    expect(granted.output.text[0].content).toContain('granted in your name');
    expect(granted.output.links[1]).toMatchObject({
      url: `/namespaces/commits/${await store.head()}`,
    });
    const texts = await (await store.snapshot()).readTexts([WAIVERS, RENDERED]);
    expect(texts.get(WAIVERS)).toContain('approver: "user:default/hana.sato"');
    expect(texts.get(WAIVERS)).toContain(`expires: "${inDays(30)}"`);
    expect(texts.get(RENDERED)).toContain('-waived-');

    const removed = await scaffolder.run('template:default/approve-waiver', {
      ...decision,
      decision: 'remove',
      reason: 'The gateway is there.',
    });
    expect(removed.status).toBe('completed');
    expect(removed.output.text[0].content).toContain('is removed');
    expect(removed.output.links[0]).toMatchObject({
      url: `/catalog/default/component/${TAKEN}/guardrails`,
    });
    expect((await subjects(store)).slice(0, 3)).toEqual([
      `Remove the waiver ${ID} of ${TAKEN}`,
      `Grant the waiver ${ID} of ${TAKEN}`,
      `Request a waiver of exposed for ${TAKEN}`,
    ]);
  }, 60_000);

  it('let the owner of an application give a waiver up', async () => {
    const asked = await scaffolder.run(
      'template:default/request-waiver',
      request,
    );
    expect(asked.status).toBe('completed');
    const given = await scaffolder.run('template:default/remove-waiver', {
      application: request.application,
      id: ID,
      reason: 'The gateway is there.',
    });
    expect(given.status).toBe('completed');
    expect(given.output.text[0].content).toContain(`**${ID}** is removed`);
    const [subject] = await subjects(store);
    expect(subject).toBe(`Remove the waiver ${ID} of ${TAKEN}`);
  }, 60_000);
});
