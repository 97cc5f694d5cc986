import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from '../../__testUtils__/renderForm';
import {
  definition,
  LATER,
  PATH,
  preview,
  TEXT,
  UNCHANGED,
} from '../../__testUtils__/sloEditing';
import {
  answering,
  form,
  refused,
  review,
  submitted,
  target,
  type,
} from '../../__testUtils__/sloEditorForm';

describe('FreeholdSloEditor, whatever comes in the way', () => {
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
