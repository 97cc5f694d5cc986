import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { platformChoices } from '../../__testUtils__/platformChoices';
import { renderForm } from '../../__testUtils__/renderForm';

const properties = {
  environments: {
    type: 'array',
    items: { type: 'string' },
    'ui:field': 'FreeholdEnvironments',
  },
};
const namespaces = { getPlatformChoices: async () => platformChoices };

async function create() {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
}

describe('FreeholdEnvironments', () => {
  it.each([
    ['without', {}],
    ['with', { minItems: 1, uniqueItems: true }],
  ])(
    'ticks what the platform preselects, %s a minimum',
    async (_case, more) => {
      const { onCreate } = renderForm({
        properties: { environments: { ...properties.environments, ...more } },
        namespaces,
      });
      const develop = await screen.findByRole('checkbox', { name: /Develop/ });
      await waitFor(() => expect(develop).toBeChecked());
      expect(
        screen.getByRole('checkbox', { name: /Staging/ }),
      ).not.toBeChecked();
      await create();
      await waitFor(() =>
        expect(onCreate).toHaveBeenCalledWith({
          environments: ['develop', 'production'],
        }),
      );
    },
  );

  it('keeps the platform’s order whatever is ticked last, by keys as well', async () => {
    const { onCreate } = renderForm({ properties, namespaces });
    const develop = await screen.findByRole('checkbox', { name: /Develop/ });
    await waitFor(() => expect(develop).toBeChecked());
    await userEvent.click(develop);
    await userEvent.click(screen.getByRole('checkbox', { name: /Staging/ }));
    develop.focus();
    await userEvent.keyboard(' ');
    await create();
    await waitFor(() =>
      expect(onCreate).toHaveBeenCalledWith({
        environments: ['develop', 'staging', 'production'],
      }),
    );
  });

  it('leaves what was chosen before alone', async () => {
    renderForm({
      properties,
      namespaces,
      initial: { environments: ['staging'] },
    });
    expect(
      await screen.findByRole('checkbox', { name: /Staging/ }),
    ).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /Develop/ })).not.toBeChecked();
  });

  it('wants at least one', async () => {
    renderForm({
      properties,
      namespaces,
      initial: { environments: ['staging'] },
    });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /Staging/ }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findAllByText(/Choose at least one environment/),
    ).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('preselects even when another field reports in the same moment', async () => {
    const { onCreate } = renderForm({
      properties: {
        ...properties,
        others: { ...properties.environments },
      },
      namespaces,
    });
    const boxes = await screen.findAllByRole('checkbox', { name: /Develop/ });
    expect(boxes).toHaveLength(2);
    await waitFor(() => boxes.forEach(box => expect(box).toBeChecked()));
    await create();
    await waitFor(() =>
      expect(onCreate).toHaveBeenCalledWith({
        environments: ['develop', 'production'],
        others: ['develop', 'production'],
      }),
    );
  });

  it('says what could not be reached', async () => {
    renderForm({
      properties,
      namespaces: {
        getPlatformChoices: async () => {
          throw new Error('connection refused');
        },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'connection refused',
    );
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
