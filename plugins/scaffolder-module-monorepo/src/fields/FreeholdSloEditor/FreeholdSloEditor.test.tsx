import { JsonObject } from '@backstage/types';
import {
  NamespacesApi,
  SloPreview,
  SloPreviewRequest,
} from '@freehold/backstage-plugin-namespaces-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from '../../__testUtils__/renderForm';
import {
  BASE,
  definition,
  LATER,
  PATH,
  preview,
  TEXT,
  UNCHANGED,
} from '../../__testUtils__/sloEditing';

const properties: JsonObject = {
  application: { type: 'string', title: 'Application' },
  slo: {
    type: 'object',
    'ui:field': 'FreeholdSloEditor',
    'ui:options': { applicationField: 'application' },
    'ui:backstage': { review: { show: false } },
  },
};
const ledger = { application: 'component:default/ledger' };

/** Answers like the backend: a text that is the one of the monorepo changes nothing. */
function answering(change: Partial<Extract<SloPreview, { ok: true }>> = {}) {
  return jest.fn(
    async (
      _application: string,
      { text }: SloPreviewRequest,
    ): Promise<SloPreview> => (text === TEXT ? UNCHANGED : preview(change)),
  );
}

function form(
  namespaces: Partial<NamespacesApi> = {},
  options: Partial<Parameters<typeof renderForm>[0]> = {},
) {
  const api = {
    getSloDefinition: jest.fn(async () => definition()),
    previewSlo: answering(),
    ...namespaces,
  };
  return {
    ...api,
    ...renderForm({
      properties,
      required: ['application', 'slo'],
      initial: ledger,
      namespaces: api,
      ...options,
    }),
  };
}

const target = () =>
  screen.findByRole('spinbutton', {
    name: 'Target of Availability in percent',
  });
const review = () => screen.getByRole('button', { name: 'Review' });

/** At once: a form as large as the scaffolder's takes its time for every key. */
async function type(text: string) {
  fireEvent.change(await target(), { target: { value: text } });
}

async function submitted(onCreate: jest.Mock) {
  await userEvent.click(review());
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
  await waitFor(() => expect(onCreate).toHaveBeenCalled());
  return onCreate.mock.calls[0][0];
}

async function refused(message: RegExp | string) {
  await userEvent.click(review());
  expect(await screen.findAllByText(message)).not.toHaveLength(0);
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
}

describe('FreeholdSloEditor', () => {
  it('shows what another target would have meant, and hands over the whole text', async () => {
    const { onCreate, previewSlo } = form();
    expect(await target()).toHaveValue('99.9');
    expect(
      screen.getByText('43.2 min of error budget in 30 days'),
    ).toBeInTheDocument();
    expect(await screen.findByText('Nothing is changed yet')).toBeVisible();

    await type('99.95');
    expect(
      screen.getByText('21.6 min of error budget in 30 days'),
    ).toBeInTheDocument();
    expect(screen.getByText(/was 99.9 %/)).toBeInTheDocument();
    expect(await screen.findByText('Ready to submit')).toBeVisible();

    const effect = screen.getByRole('region', {
      name: 'Availability in ledger-production',
    });
    expect(effect).toHaveTextContent(
      /With 99.95 % the last 30 days would have been breached on Nov 12, \d+:00 [AP]M\./,
    );
    expect(effect).toHaveTextContent('99.9 % → 99.95 %');
    expect(effect).toHaveTextContent('53.7 % → -2.4 %');
    expect(effect).toHaveTextContent('Healthy → Budget used up');
    expect(effect).toHaveTextContent(
      'An alert that can never fire with this target: 14.4x over 1h',
    );
    const text = TEXT.replace('target: 0.999\n', 'target: 0.9995\n');
    expect(previewSlo).toHaveBeenLastCalledWith(
      'ledger',
      { base: BASE, text },
      { signal: expect.any(AbortSignal) },
    );
    expect(await submitted(onCreate)).toEqual({
      ...ledger,
      slo: { application: 'ledger', base: BASE, text },
    });
  });

  it('goes along the common targets by keys and by buttons', async () => {
    form();
    const field = await target();
    await userEvent.click(field);
    await userEvent.keyboard('{ArrowUp}');
    expect(field).toHaveValue('99.95');
    expect(field).toHaveAttribute('aria-valuenow', '99.95');
    expect(field).toHaveAttribute(
      'aria-valuetext',
      '99.95 %, 21.6 min of error budget in 30 days',
    );
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(field).toHaveValue('99.8');
    await userEvent.click(
      screen.getByRole('button', { name: 'Raise the target of Availability' }),
    );
    expect(field).toHaveValue('99.9');
  });

  it('keeps digits as they are typed', async () => {
    form();
    await type('99.90');
    expect(await target()).toHaveValue('99.90');
    await type('99.905');
    expect(await target()).toHaveValue('99.905');
  });

  it.each(['', '100', '0', 'ninety'])(
    'does not go on with %j as a target',
    async typed => {
      form();
      await type(typed);
      expect(
        await screen.findByText(
          'Write a percentage of more than 0 and less than 100, such as 99.95.',
        ),
      ).toBeVisible();
      expect(await target()).toBeInvalid();
      expect(screen.getByText('A target is no percentage yet')).toBeVisible();
      await refused(/Write a percentage/);
    },
  );

  it('keeps an edit of one mode in the other', async () => {
    form();
    await type('99.95');
    await userEvent.click(screen.getByRole('tab', { name: 'Edit as YAML' }));
    const yaml = await screen.findByRole('textbox', { name: /slo.yaml/ });
    expect(yaml).toHaveValue(
      TEXT.replace('target: 0.999\n', 'target: 0.9995\n'),
    );
    fireEvent.change(yaml, {
      target: { value: `# hello\n${TEXT.replace('0.999\n', '0.98 # low\n')}` },
    });
    await userEvent.click(screen.getByRole('tab', { name: 'Targets' }));
    expect(await target()).toHaveValue('98');
    await type('99');
    await userEvent.click(screen.getByRole('tab', { name: 'Edit as YAML' }));
    expect(
      await screen.findByRole('textbox', { name: /slo.yaml/ }),
    ).toHaveValue(`# hello\n${TEXT.replace('0.999\n', '0.99 # low\n')}`);
  });

  it('says the line of what is wrong in YAML, and goes there', async () => {
    const { previewSlo } = form();
    await target();
    await userEvent.click(screen.getByRole('tab', { name: 'Edit as YAML' }));
    const yaml = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: /slo.yaml/,
    });
    await waitFor(() => expect(previewSlo).toHaveBeenCalledTimes(1));
    const line = TEXT.split('\n').findIndex(text => /target:/.test(text)) + 1;
    fireEvent.change(yaml, {
      target: { value: TEXT.replace('target: 0.999', 'target: 99.9') },
    });
    expect(
      await screen.findByText(new RegExp(`^Line ${line}: .*target`)),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: `Go to line ${line}` }),
    );
    await waitFor(() => expect(yaml).toHaveFocus());
    expect(
      yaml.value.slice(yaml.selectionStart, yaml.selectionEnd).trim(),
    ).toBe('target: 99.9');
    expect(previewSlo).toHaveBeenCalledTimes(1);

    await userEvent.click(screen.getByRole('tab', { name: 'Targets' }));
    expect(
      screen.getByText(
        'The targets cannot be shown while the YAML has problems.',
      ),
    ).toBeVisible();
  });

  it('does not submit what changes nothing', async () => {
    form();
    await screen.findByText('Nothing is changed yet');
    expect(screen.getByText(/The last 30 days hold/)).toBeVisible();
    await refused(/^Nothing is changed yet$/);
  });

  it('lets others look, and tells them whom to ask', async () => {
    const { previewSlo } = form(
      {},
      {
        permissions: {
          authorize: async request => ({
            result:
              request.permission.name === 'freehold.application.update' &&
              'resourceRef' in request &&
              request.resourceRef === 'ledger'
                ? 'DENY'
                : 'ALLOW',
          }),
        } as Parameters<typeof renderForm>[0]['permissions'],
      },
    );
    expect(
      await screen.findByText(/Only members of group:default\/team-payment/),
    ).toBeVisible();
    expect(await target()).toBeDisabled();
    await userEvent.click(screen.getByRole('tab', { name: 'Edit as YAML' }));
    expect(screen.getByRole('textbox', { name: /slo.yaml/ })).toHaveAttribute(
      'readonly',
    );
    await refused(/'Slo' You may look at these objectives/);
    expect(previewSlo).not.toHaveBeenCalled();
  });

  it('shows the refusal of the backend with its line', async () => {
    form({
      previewSlo: async () => ({
        ok: false,
        problems: [
          {
            code: 'slo/service',
            file: PATH,
            line: 9,
            message: 'The service is payment-api.',
            remedy: 'Write ledger.',
          },
        ],
      }),
    });
    expect(
      await screen.findByText('Line 9: The service is payment-api.'),
    ).toBeVisible();
    await refused('Line 9: The service is payment-api. Write ledger.');
  });

  it('says that the changes of somebody else are kept', async () => {
    form({
      previewSlo: answering({
        base: LATER,
        entries: [{ ...preview().entries[0], reason: 'merged' }],
      }),
    });
    await type('99.95');
    expect(
      await screen.findByText(/Somebody else changed applications\/ledger/),
    ).toBeVisible();
  });

  it('starts again from the newest version when both changed the same lines', async () => {
    const newest = TEXT.replace('0.999\n', '0.99\n');
    const getSloDefinition = jest
      .fn()
      .mockResolvedValueOnce(definition())
      .mockResolvedValue(definition({ commit: LATER, text: newest }));
    const { previewSlo } = form({
      getSloDefinition,
      previewSlo: jest.fn(async (_name, { base, text }) =>
        base === LATER || text === TEXT
          ? UNCHANGED
          : preview({
              base: LATER,
              summary: { ...UNCHANGED.summary, conflict: 1 },
              entries: [
                {
                  path: PATH,
                  action: 'conflict',
                  reason: 'both-changed',
                  current: 'target: 0.99\n',
                  next: '<<<<<<< in the monorepo\n',
                },
              ],
            }),
      ),
    });
    await type('99.95');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      `Conflict in ${PATH}`,
    );
    await refused(/Somebody else changed the same lines since you began\./);
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Start again from the newest version',
      }),
    );
    await waitFor(async () => expect(await target()).toHaveValue('99'));
    expect(screen.queryByText(/was 99/)).toBeNull();
    await waitFor(() =>
      expect(previewSlo).toHaveBeenLastCalledWith(
        'ledger',
        { base: LATER, text: newest },
        expect.anything(),
      ),
    );
  });

  it('names made-up figures, and how far they go', async () => {
    form({ previewSlo: answering({ sample: true }) });
    await type('99.95');
    expect(await screen.findByText('Sample data')).toBeVisible();
    expect(screen.getByText(/recorded up to Nov 22/)).toBeVisible();
  });

  it('shows the lines that change in a file', async () => {
    form();
    await type('99.95');
    const content = await screen.findByRole('region', { name: PATH });
    expect(within(content).getByRole('deletion')).toHaveTextContent(
      'target: 0.999',
    );
    expect(within(content).getByRole('insertion')).toHaveTextContent(
      'target: 0.9995',
    );
  });

  it('waits for an application, and follows when another is chosen', async () => {
    const getSloDefinition = jest.fn(async (name: string) =>
      definition({ application: name }),
    );
    const { onCreate } = form({ getSloDefinition }, { initial: {} });
    expect(
      await screen.findByText('Choose an application to see its objectives.'),
    ).toBeVisible();
    const application = screen.getByRole('textbox', { name: /Application/ });
    fireEvent.change(application, { target: { value: 'ledger' } });
    await type('99.95');
    await screen.findByText('Ready to submit');

    fireEvent.change(application, { target: { value: 'cart' } });
    await waitFor(() =>
      expect(getSloDefinition).toHaveBeenLastCalledWith('cart'),
    );
    await screen.findByText('Nothing is changed yet');
    expect(await target()).toHaveValue('99.9');
    await type('98');
    await screen.findByText('Ready to submit');
    expect((await submitted(onCreate)).slo).toMatchObject({
      application: 'cart',
      text: TEXT.replace('0.999\n', '0.98\n'),
    });
  });

  it('keeps the edit when somebody comes back from the review', async () => {
    form();
    await type('99.95');
    await screen.findByText('Ready to submit');
    await userEvent.click(review());
    await screen.findByRole('button', { name: 'Create' });
    expect(screen.queryByText(/apiVersion/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(await target()).toHaveValue('99.95');
  });

  it('never passes when the backend is out of reach, and tries again', async () => {
    const previewSlo = jest
      .fn()
      .mockRejectedValueOnce(new Error('connection refused'))
      .mockRejectedValueOnce(new Error('still refused'))
      .mockResolvedValue(preview());
    form({
      getSloDefinition: jest
        .fn()
        .mockRejectedValueOnce(new Error('no route to host'))
        .mockResolvedValue(definition()),
      previewSlo,
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the objectives of ledger could not be reached',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'connection refused',
    );
    await refused(/could not be checked: still refused/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Ready to submit')).toBeVisible();
  });

  it('proposes what the platform does where there is no file yet', async () => {
    const { onCreate } = form({
      getSloDefinition: async () =>
        definition({ exists: false, objectives: [] }),
      previewSlo: async () =>
        preview({
          effects: [],
          recordedTo: undefined,
          summary: { ...UNCHANGED.summary, create: 1 },
        }),
    });
    expect(
      await screen.findByText(/slo.yaml does not exist yet/),
    ).toBeVisible();
    await screen.findByText('Ready to submit');
    expect(screen.getByText('Nothing has been recorded yet.')).toBeVisible();
    expect(
      screen.getByText('No environment measures these objectives.'),
    ).toBeVisible();
    expect((await submitted(onCreate)).slo.text).toBe(TEXT);
  });

  it('opens a broken file where it can be mended', async () => {
    form({
      getSloDefinition: async () =>
        definition({
          text: 'kind: [\n',
          problems: [
            { code: 'yaml', message: 'Broken', remedy: 'Mend', line: 1 },
          ],
        }),
      previewSlo: async () => ({
        ok: false,
        problems: [{ code: 'yaml', message: 'Broken.', remedy: 'Mend it.' }],
      }),
    });
    expect(
      await screen.findByText(/cannot be read as it stands/),
    ).toBeVisible();
    expect(
      await screen.findByRole('textbox', { name: /slo.yaml/ }),
    ).toHaveValue('kind: [\n');
    await refused('Broken. Mend it.');
  });
});
