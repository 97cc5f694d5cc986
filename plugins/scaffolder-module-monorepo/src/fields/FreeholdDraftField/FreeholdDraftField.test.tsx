import {
  DraftProblem,
  NamespacesApi,
} from '@freehold/backstage-plugin-namespaces-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { platformChoices } from '../../__testUtils__/platformChoices';
import { renderForm } from '../../__testUtils__/renderForm';

const field = (name: string) => ({
  'ui:field': 'FreeholdDraftField',
  'ui:options': { draftField: name },
});
const properties = {
  tier: { type: 'string', title: 'Tier', 'ui:field': 'FreeholdTierPicker' },
  image: {
    type: 'string',
    title: 'Container image',
    description: 'Where your build pushes it.',
    ...field('image'),
  },
  port: { type: 'integer', title: 'Port', minimum: 1, ...field('port') },
  egress: {
    type: 'array',
    title: 'Destinations',
    items: {
      type: 'object',
      properties: { host: { type: 'string', title: 'Host' } },
    },
    ...field('egress'),
  },
};
const initial = {
  name: 'ledger',
  owner: 'group:default/team-payment',
  tier: 'a',
  profile: 'http',
  image: 'docker.io/example/ledger',
  port: 80,
  environments: ['develop', 'production'],
};

const problem = (part: Partial<DraftProblem>): DraftProblem => ({
  code: 'guardrail/allowed-registries',
  field: 'image',
  severity: 'error',
  message: 'docker.io is not one of the allowed registries.',
  remedy: 'Push it to asia-docker.pkg.dev/example.',
  guardrail: {
    rule: 'allowed-registries',
    title: 'Images come from allowed registries',
    file: 'applications/ledger/develop/deployment.yaml',
    line: 24,
  },
  ...part,
});
const SENTENCE =
  'Images come from allowed registries: docker.io is not one of the allowed registries. Push it to asia-docker.pkg.dev/example.';

function form(plan?: NamespacesApi['plan'], values = {}) {
  return renderForm({
    properties,
    initial: { ...initial, ...values },
    namespaces: { getPlatformChoices: async () => platformChoices, plan },
  });
}
const goOn = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Review' }));

describe('FreeholdDraftField', () => {
  it('looks as the form’s own fields do, and keeps what is entered', async () => {
    const { onCreate } = form(async () => ({ ok: false, problems: [] }));
    const image = await screen.findByRole('textbox', {
      name: /Container image/,
    });
    expect(image).toHaveValue('docker.io/example/ledger');
    expect(screen.getByText('Where your build pushes it.')).toBeInTheDocument();
    await userEvent.clear(image);
    await userEvent.type(image, 'a/b');
    const port = screen.getByRole('spinbutton', { name: /Port/ });
    await userEvent.clear(port);
    await userEvent.type(port, '8080');
    await userEvent.click(screen.getByRole('button', { name: /Add item/i }));
    await userEvent.type(
      screen.getByRole('textbox', { name: /Host/ }),
      'api.example',
    );
    await goOn();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    await waitFor(() =>
      expect(onCreate).toHaveBeenCalledWith({
        ...initial,
        image: 'a/b',
        port: 8080,
        egress: [{ host: 'api.example' }],
      }),
    );
  });

  it('says beside each field what the guardrails have against it, by one plan, and does not go on', async () => {
    const plan = jest.fn(async () => ({
      ok: false as const,
      problems: [
        problem({}),
        // The same in another environment is said once.
        problem({
          guardrail: {
            rule: 'allowed-registries',
            title: 'Images come from allowed registries',
            file: 'applications/ledger/production/deployment.yaml',
          },
        }),
        problem({
          field: 'port',
          message: 'Port 80 is privileged.',
          remedy: 'Listen on 1024 or above.',
          guardrail: { rule: 'ports', title: 'Ports are unprivileged' },
        }),
        problem({ field: 'tier', message: 'Tier A needs two replicas.' }),
        problem({ field: 'egress', severity: 'warning', message: 'Only so.' }),
        problem({ field: undefined, message: 'Of no field.' }),
      ],
    }));
    form(plan);
    await goOn();

    const beside = async (text: string) => {
      const [said] = (await screen.findAllByText(text)).filter(
        element => element.closest('.MuiFormHelperText-root') !== null,
      );
      return said.closest('.MuiFormControl-root');
    };
    expect(await beside(SENTENCE)).toHaveTextContent('Container image');
    expect(
      await beside(
        'Ports are unprivileged: Port 80 is privileged. Listen on 1024 or above.',
      ),
    ).toHaveTextContent('Port');
    expect(
      await screen.findAllByText(/Tier A needs two replicas/),
    ).not.toHaveLength(0);
    expect(screen.queryByText(/Only so/)).not.toBeInTheDocument();
    expect(screen.queryByText(/Of no field/)).not.toBeInTheDocument();
    expect(plan).toHaveBeenCalledTimes(1);
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('goes on once it is mended', async () => {
    const plan: NamespacesApi['plan'] = async draft =>
      draft.image === 'docker.io/example/ledger'
        ? { ok: false, problems: [problem({})] }
        : { ok: false, problems: [] };
    form(plan);
    await goOn();
    expect(await screen.findAllByText(SENTENCE)).not.toHaveLength(0);
    const image = screen.getByRole('textbox', { name: /Container image/ });
    await userEvent.clear(image);
    await userEvent.type(image, 'asia-docker.pkg.dev/example/ledger');
    await goOn();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it.each<[string, NamespacesApi['plan'], object]>([
    [
      'while other fields are empty',
      async () => ({ ok: false, problems: [problem({})] }),
      { name: '' },
    ],
    [
      'when the backend does not answer, which the preview will say',
      async () => Promise.reject(new Error('connection refused')),
      {},
    ],
  ])('does not stand in the way %s', async (_when, plan, values) => {
    form(plan, values);
    await goOn();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('tells the author of a template what is missing in it', async () => {
    renderForm({
      properties: {
        image: { type: 'string', 'ui:field': 'FreeholdDraftField' },
      },
      initial,
    });
    await goOn();
    expect(
      await screen.findAllByText(/does not say in ui:options.draftField/),
    ).not.toHaveLength(0);
  });
});
