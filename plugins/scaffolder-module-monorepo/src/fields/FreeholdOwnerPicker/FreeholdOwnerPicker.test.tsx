import { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from '../../__testUtils__/renderForm';

const properties = {
  owner: { type: 'string', 'ui:field': 'FreeholdOwnerPicker' },
};

function group(name: string, displayName: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', description: `About ${name}` },
    spec: { type: 'team', profile: { displayName }, children: [] },
  };
}

const entities = [
  group('team-payment', 'Payment'),
  group('team-fraud', 'Fraud prevention'),
  group('team-member', 'Members'),
  group('sre', 'SRE'),
];
const hana = 'user:default/hana.sato';

async function open() {
  await userEvent.click(await screen.findByRole('textbox', { name: /Owner/ }));
}

describe('FreeholdOwnerPicker', () => {
  it('chooses the only team by itself', async () => {
    const { onCreate } = renderForm({
      properties,
      entities,
      claims: [hana, 'group:default/team-payment'],
    });
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /Owner/ })).toHaveValue(
        'Payment',
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    await waitFor(() =>
      expect(onCreate).toHaveBeenCalledWith({
        owner: 'group:default/team-payment',
      }),
    );
  });

  it('offers one’s own teams only, by keys', async () => {
    const { onCreate } = renderForm({
      properties,
      required: ['owner'],
      entities,
      claims: [hana, 'group:default/team-payment', 'group:default/team-fraud'],
    });
    await open();
    expect(
      (await screen.findAllByRole('option')).map(option => option.textContent),
    ).toEqual([
      'Fraud preventionAbout team-fraud',
      'PaymentAbout team-payment',
    ]);
    await userEvent.keyboard('pay{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    await waitFor(() =>
      expect(onCreate).toHaveBeenCalledWith({
        owner: 'group:default/team-payment',
      }),
    );
  });

  it('lets SREs search all teams, their own first', async () => {
    renderForm({
      properties,
      entities,
      claims: ['user:default/ken.mori', 'group:default/sre'],
      sreGroups: ['group:default/sre'],
    });
    expect(
      await screen.findByText(/As an SRE you may choose any team/),
    ).toBeInTheDocument();
    await open();
    expect(
      (await screen.findAllByRole('option')).map(option => option.textContent),
    ).toEqual([
      'SREAbout sre',
      'Fraud preventionAbout team-fraud',
      'MembersAbout team-member',
      'PaymentAbout team-payment',
    ]);
    await userEvent.keyboard('nothing like it');
    expect(await screen.findByText('No team matches')).toBeInTheDocument();
  });

  it('explains what to do for somebody in no team', async () => {
    renderForm({ properties, entities, claims: [hana] });
    expect(await screen.findByText(/You are in no team/)).toBeInTheDocument();
    expect(screen.getByText(/Ask your team’s lead/)).toBeInTheDocument();
  });

  it.each([['group:default/team-fraud'], ['no reference: at all']])(
    'refuses the owner %s that a link brought along',
    async owner => {
      renderForm({
        properties,
        entities,
        claims: [hana, 'group:default/team-payment'],
        initial: { owner },
      });
      expect(
        await screen.findByText(/is not one of your teams/),
      ).toBeInTheDocument();
      await userEvent.click(screen.getByRole('button', { name: 'Review' }));
      await waitFor(() =>
        expect(
          screen.getAllByText(/is not one of your teams/).length,
        ).toBeGreaterThan(1),
      );
      expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
    },
  );

  it('says that the catalog could not be reached, and tries again', async () => {
    const catalog = catalogApiMock.mock();
    catalog.getEntitiesByRefs
      .mockRejectedValueOnce(new Error('connection refused'))
      .mockResolvedValue({ items: entities });
    renderForm({
      properties,
      catalog,
      claims: [hana, 'group:default/team-payment'],
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'connection refused',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('textbox', { name: /Owner/ }),
    ).toBeInTheDocument();
  });
});
