import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { platformChoices } from '../../__testUtils__/platformChoices';
import { renderForm } from '../../__testUtils__/renderForm';

const properties = {
  tier: { type: 'string', 'ui:field': 'FreeholdTierPicker' },
  profile: { type: 'string', 'ui:field': 'FreeholdProfilePicker' },
};

describe('FreeholdTierPicker and FreeholdProfilePicker', () => {
  it('explain the choices in the platform’s words, with one request for both', async () => {
    const getPlatformChoices = jest.fn(async () => platformChoices);
    renderForm({ properties, namespaces: { getPlatformChoices } });
    expect(
      await screen.findByRole('radio', { name: /Tier A.*stand still/ }),
    ).not.toBeChecked();
    expect(
      screen.getByRole('radio', { name: /HTTP service.*Port 8080/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('radio', { name: /Scheduled job.*Needs a schedule/ }),
    ).toBeInTheDocument();
    expect(getPlatformChoices).toHaveBeenCalledTimes(1);
  });

  it('take a choice by mouse and by keys', async () => {
    const { onCreate } = renderForm({
      properties,
      required: ['tier', 'profile'],
      namespaces: { getPlatformChoices: async () => platformChoices },
    });
    await userEvent.click(await screen.findByRole('radio', { name: /Tier B/ }));
    expect(screen.getByRole('radio', { name: /Tier B/ })).toBeChecked();

    await userEvent.tab();
    await userEvent.keyboard(' ');
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: /HTTP service/ })).toBeChecked(),
    );

    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    await waitFor(() =>
      expect(onCreate).toHaveBeenCalledWith({ tier: 'b', profile: 'http' }),
    );
  });

  it('say so while the choices are on their way', async () => {
    renderForm({
      properties,
      namespaces: { getPlatformChoices: () => new Promise(() => {}) },
    });
    expect(await screen.findAllByText('Loading the choices …')).toHaveLength(2);
  });

  it('say what could not be reached, and try again', async () => {
    const getPlatformChoices = jest
      .fn()
      .mockRejectedValueOnce(new Error('connection refused'))
      .mockResolvedValue(platformChoices);
    renderForm({
      properties: { tier: properties.tier },
      namespaces: { getPlatformChoices },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Unknown: the platform’s choices could not be reached',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('radio', { name: /Tier C/ }),
    ).toBeInTheDocument();
  });

  it('point out a value that is none of the choices, and a platform without any', async () => {
    renderForm({
      properties,
      initial: { tier: 'gold' },
      namespaces: {
        getPlatformChoices: async () => ({ ...platformChoices, profiles: [] }),
      },
    });
    expect(
      await screen.findByText(/gold is not one of the platform’s choices/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/The platform offers no choice here/),
    ).toBeInTheDocument();
  });
});
