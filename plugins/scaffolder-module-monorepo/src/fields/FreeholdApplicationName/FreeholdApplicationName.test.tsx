import { NamespacesApi } from '@freehold/backstage-plugin-namespaces-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { platformChoices } from '../../__testUtils__/platformChoices';
import { renderForm } from '../../__testUtils__/renderForm';

const properties = {
  name: { type: 'string', 'ui:field': 'FreeholdApplicationName' },
};

function api(
  checkName: NamespacesApi['checkName'],
  choices = platformChoices,
): Partial<NamespacesApi> {
  return { checkName, getPlatformChoices: async () => choices };
}

const free: NamespacesApi['checkName'] = async name => ({
  name,
  available: true,
});
const taken: NamespacesApi['checkName'] = async name => ({
  name,
  available: false,
  problem: {
    code: 'application/name-taken',
    field: 'name',
    severity: 'error',
    message: 'The name is taken.',
    remedy: 'Choose another one.',
  },
});

describe('FreeholdApplicationName', () => {
  it('says that a name is free, and what follows from it', async () => {
    const checkName = jest.fn(free);
    renderForm({ properties, namespaces: api(checkName) });
    await userEvent.type(
      await screen.findByLabelText('Name'),
      'payment-authorizer',
    );
    expect(
      await screen.findByText('payment-authorizer is free'),
    ).toBeInTheDocument();
    // Typing is not asking: one request for the finished word.
    expect(checkName).toHaveBeenCalledTimes(1);
    const derived = screen.getByLabelText('What follows from the name');
    expect(
      within(derived).getByText('applications/payment-authorizer/'),
    ).toBeInTheDocument();
    expect(
      within(derived).getByText(/One in each environment/),
    ).toBeInTheDocument();
  });

  it('shows the namespaces when the platform says how they are named', async () => {
    const choices = {
      ...platformChoices,
      environments: platformChoices.environments.map(environment => ({
        ...environment,
        namespacePattern: '{application}-{environment}',
      })),
    };
    renderForm({ properties, namespaces: api(free, choices) });
    await userEvent.type(await screen.findByLabelText('Name'), 'ledger');
    expect(await screen.findByText('ledger-develop')).toBeInTheDocument();
    expect(screen.getByText('ledger-production')).toBeInTheDocument();
  });

  it('does not ask about a name that cannot be one', async () => {
    const checkName = jest.fn(free);
    renderForm({ properties, namespaces: api(checkName) });
    const field = await screen.findByLabelText('Name');
    await userEvent.type(field, '../etc');
    expect(await screen.findByText(/A name has up to 40/)).toBeInTheDocument();
    expect(field).toBeInvalid();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findAllByText(/A name has up to 40/)).not.toHaveLength(
      1,
    );
    expect(checkName).not.toHaveBeenCalled();
  });

  it('refuses a name that is taken, and keeps the form from going on', async () => {
    renderForm({ properties, namespaces: api(taken) });
    await userEvent.type(await screen.findByLabelText('Name'), 'ledger');
    expect(
      await screen.findByText('The name is taken. Choose another one.'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await waitFor(() =>
      expect(
        screen.getAllByText(/The name is taken. Choose another one./).length,
      ).toBeGreaterThan(1),
    );
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('aborts the request for a name that was typed over', async () => {
    const signals: AbortSignal[] = [];
    const checkName: NamespacesApi['checkName'] = (name, options) => {
      signals.push(options!.signal!);
      return name === 'ledger' ? new Promise(() => {}) : free(name);
    };
    renderForm({ properties, namespaces: api(checkName) });
    const field = await screen.findByLabelText('Name');
    await userEvent.type(field, 'ledger');
    await waitFor(() => expect(signals).toHaveLength(1));
    await userEvent.type(field, '-eu');
    expect(await screen.findByText('ledger-eu is free')).toBeInTheDocument();
    expect(signals[0].aborted).toBe(true);
  });

  it('never takes a check that failed for a pass, and offers to try again', async () => {
    let reachable = false;
    const checkName = jest.fn<
      ReturnType<NamespacesApi['checkName']>,
      Parameters<NamespacesApi['checkName']>
    >(async name => {
      if (!reachable) {
        throw new Error('connection refused');
      }
      return free(name);
    });
    renderForm({ properties, namespaces: api(checkName) });
    await userEvent.type(await screen.findByLabelText('Name'), 'ledger');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'connection refused',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findAllByText(/could not be found out/),
    ).not.toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();

    reachable = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('ledger is free')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });
});
