import { NamespaceGuardrailSummary } from '@freehold/backstage-plugin-namespaces-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { namespaceRow } from '../../__testUtils__/builders';
import { InMemoryNamespaces } from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import { GuardrailCell } from './GuardrailCell';
import { NamespacesPage } from './NamespacesPage';

const NONE = { errors: 0, warnings: 0, notEvaluated: 0, waived: 0 };

const row = (application: string, guardrails?: NamespaceGuardrailSummary) =>
  namespaceRow({ application, environment: 'production', guardrails });

describe('GuardrailCell', () => {
  it.each<[NamespaceGuardrailSummary | undefined, string, RegExp]>([
    [
      { ...NONE, state: 'error', errors: 2, warnings: 1, waived: 3 },
      '2 errors',
      /2 errors, 1 warning, 3 waived/,
    ],
    [
      { ...NONE, state: 'unknown', notEvaluated: 1, warnings: 4 },
      '1 not evaluated',
      /nobody can say whether it is safe/,
    ],
    // An application that could not be looked at at all.
    [{ ...NONE, state: 'unknown' }, 'Not evaluated', /Not evaluated/],
    [{ ...NONE, state: 'warning', warnings: 1 }, '1 warning', /admitted/],
    [{ ...NONE, state: 'waived', waived: 2 }, '2 waived', /for a time/],
    [{ ...NONE, state: 'clean' }, 'Clean', /Everything was evaluated/],
    [undefined, 'Not checked yet', /have not been evaluated here yet/],
  ])('says of %j "%s"', (guardrails, text, title) => {
    renderInFreehold(<GuardrailCell row={row('member-api', guardrails)} />, {
      api: new InMemoryNamespaces(),
    });
    const link = screen.getByRole('link', { name: text });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/component/member-api/guardrails?environment=production',
    );
    expect(link).toHaveAttribute('title', expect.stringMatching(title));
  });
});

describe('the guardrails in the list of namespaces', () => {
  const api = new InMemoryNamespaces({
    rows: [
      row('a-clean', { ...NONE, state: 'clean' }),
      row('b-broken', { ...NONE, state: 'error', errors: 1 }),
      row('c-unknown', { ...NONE, state: 'unknown', notEvaluated: 1 }),
    ],
  });
  const names = async () => {
    const table = await screen.findByRole('table', { name: 'Namespaces' });
    return within(table)
      .queryAllByRole('link', { name: /-production$/ })
      .map(({ textContent }) => textContent);
  };

  it('are sorted worst first', async () => {
    renderInFreehold(<NamespacesPage />, { api });
    await screen.findByText('b-broken-production');
    await userEvent.click(screen.getByRole('button', { name: 'Guardrails' }));
    await waitFor(async () =>
      expect(await names()).toEqual([
        'b-broken-production',
        'c-unknown-production',
        'a-clean-production',
      ]),
    );
  });

  it('are filtered by state, in the address', async () => {
    renderInFreehold(<NamespacesPage />, {
      api,
      path: '/namespaces?guardrailState=unknown&guardrailState=error',
    });
    await screen.findByText('b-broken-production');
    expect(await names()).toEqual([
      'b-broken-production',
      'c-unknown-production',
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('a-clean-production')).toBeInTheDocument();
  });
});
