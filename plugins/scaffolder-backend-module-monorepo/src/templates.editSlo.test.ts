import { mockServices } from '@backstage/backend-test-utils';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { MonorepoStore } from '@freehold/monorepo';
import { organisation } from './__testUtils__/organisation';
import { subjects, TAKEN, testMonorepos } from './__testUtils__/testMonorepo';
import {
  shippedTemplate,
  startScaffolder,
} from './__testUtils__/testScaffolder';
import { definition, SLO_FILE } from './__testUtils__/updateSloAction';
import { createMonorepoSloUpdateAction } from './actions';

const template = shippedTemplate('edit-slo');
const templateRef = 'template:default/edit-slo';

interface Page {
  required: string[];
  properties: Record<
    string,
    { 'ui:field'?: string; 'ui:options'?: Record<string, unknown> }
  >;
}

describe('template edit-slo', () => {
  const testMonorepo = testMonorepos();
  let store: MonorepoStore;
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  /** What the form hands over when somebody changed one target. */
  async function valuesWith(target: string) {
    const { base, text } = await definition(store);
    return {
      application: `component:default/${TAKEN}`,
      slo: {
        application: TAKEN,
        base,
        text: text.replace(/target: 0\.99\d+/, `target: ${target}`),
      },
      reason: 'Members do not notice.',
    };
  }

  beforeAll(async () => {
    store = await testMonorepo();
    scaffolder = await startScaffolder({ store, entities: [template] });
  }, 60_000);

  it('is a template that the catalog takes', async () => {
    await expect(templateEntityV1beta3Validator.check(template)).resolves.toBe(
      true,
    );
  });

  it('gives the action inputs that it knows', () => {
    const schema = createMonorepoSloUpdateAction({
      ...organisation(),
      store,
      events: mockServices.events(),
    }).schema?.input;
    const [step] = template.spec.steps;
    expect(step.action).toBe('monorepo:slo:update');
    expect(Object.keys(schema?.properties ?? {})).toEqual(
      expect.arrayContaining(Object.keys(step.input ?? {})),
    );
  });

  it('edits the application that the field beside the editor names', () => {
    const [{ properties, required }] = template.spec
      .parameters as unknown as Page[];
    expect(properties.slo).toMatchObject({
      'ui:field': 'FreeholdSloEditor',
      'ui:options': { applicationField: 'application' },
    });
    expect(properties.application['ui:field']).toBe('EntityPicker');
    expect(required).toEqual(['application', 'slo']);
  });

  it('shows slo.yaml and what is rendered from it in a dry run', async () => {
    const head = await store.head();
    const { status, body } = await scaffolder.request('dry-run', {
      template,
      values: await valuesWith('0.99'),
      directoryContents: [],
    });
    expect(body.error).toBeUndefined();
    expect(status).toBe(200);
    expect(
      body.directoryContents.map(({ path }: { path: string }) => path),
    ).toEqual(
      expect.arrayContaining([
        SLO_FILE,
        `applications/${TAKEN}/production/prometheusrule.yaml`,
      ]),
    );
    expect(await store.head()).toBe(head);
  });

  it.each<[string, object]>([
    ['an application', { application: undefined }],
    ['an edit', { slo: undefined }],
    ['the text of an edit', { slo: { application: TAKEN, base: 'a' } }],
  ])('insists on %s', async (_what, change) => {
    const { status } = await scaffolder.request('dry-run', {
      template,
      values: { ...(await valuesWith('0.99')), ...change },
      directoryContents: [],
    });
    expect(status).toBe(400);
  });

  it('changes the SLOs and links to them; doing it again writes nothing', async () => {
    const values = await valuesWith('0.998');
    const { status, output } = await scaffolder.run(templateRef, values);
    expect(status).toBe('completed');
    const head = await store.head();
    expect(await subjects(store)).toEqual([
      `Change the SLOs of ${TAKEN}`,
      'Seed',
    ]);
    expect((await definition(store)).text).toBe(values.slo.text);
    const commit = await store.commit(head);
    expect(commit?.author.name).toBe('Hana Sato');
    expect(commit?.body).toContain('> Members do not notice.');
    expect(output.links).toEqual([
      expect.objectContaining({
        url: `/catalog/default/component/${TAKEN}/slos`,
      }),
      expect.objectContaining({ url: `/namespaces/commits/${head}` }),
      expect.objectContaining({ url: `/catalog/default/component/${TAKEN}` }),
    ]);
    expect(output.text[0].content).toMatch(
      new RegExp(`^One commit changed \\d+ files in .*:\\n\`${head}\``),
    );

    const again = await scaffolder.run(templateRef, values);
    expect(again.status).toBe('completed');
    expect(again.output.text[0].content).toContain('Nothing was written');
    expect(await store.head()).toBe(head);
  }, 60_000);
});
