import { EntityProvider } from '@backstage/plugin-catalog-react';
import { ApplicationGuardrails } from '@freehold/backstage-plugin-namespaces-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { COMMIT } from '../../../__testUtils__/builders';
import {
  applicationGuardrails,
  guardrailFinding,
  waiverDetail,
} from '../../../__testUtils__/guardrailBuilders';
import {
  InMemoryContent,
  InMemoryNamespaces,
} from '../../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { GuardrailContent } from './GuardrailContent';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'payment-authorizer',
    annotations: { 'freehold.dev/application': 'payment-authorizer' },
  },
};

function renderTab(
  guardrails?: Partial<ApplicationGuardrails>,
  options: { content?: InMemoryContent; path?: string } = {},
) {
  const api = new InMemoryNamespaces({
    guardrails: guardrails && [applicationGuardrails(guardrails)],
    ...options.content,
  });
  renderInFreehold(
    <EntityProvider entity={entity}>
      <GuardrailContent />
    </EntityProvider>,
    { api, path: options.path },
  );
  return api;
}

const formData = (link: HTMLElement) => {
  const [path, query] = link.getAttribute('href')!.split('?');
  return [path, JSON.parse(new URLSearchParams(query).get('formData')!)];
};

describe('GuardrailContent', () => {
  it('says of a finding what it is, where, since when, why and how to mend it', async () => {
    renderTab({});
    const rule = await screen.findByRole('article', {
      name: 'Containers have probes',
    });
    expect(rule).toHaveTextContent(
      'container "payment-authorizer" has no readinessProbe',
    );
    expect(rule).toHaveTextContent('Without a readiness probe');
    expect(rule).toHaveTextContent('Add a readinessProbe to every container.');
    expect(rule.querySelector('time')).toHaveAttribute(
      'datetime',
      '2026-11-12T09:00:00Z',
    );
    expect(within(rule).getByText('production')).toBeInTheDocument();
    expect(
      within(rule).getByRole('link', { name: /deployment.yaml, line 24/ }),
    ).toHaveAttribute(
      'href',
      `/namespaces/files?${new URLSearchParams({
        path: 'applications/payment-authorizer/production/deployment.yaml',
        commit: COMMIT,
      })}#L24`,
    );
    expect(
      within(rule).getByRole('link', { name: 'require-probes' }),
    ).toHaveAttribute('href', '/rules/require-probes');
  });

  it('leads to the form that asks for a waiver, filled in', async () => {
    renderTab({
      findings: ['staging', 'production'].map(environment =>
        guardrailFinding({ environment }),
      ),
    });
    const link = await screen.findByRole('link', {
      name: 'Request a waiver of require-probes for Deployment payment-authorizer',
    });
    expect(formData(link)).toEqual([
      '/forms/default/request-waiver',
      {
        application: 'component:default/payment-authorizer',
        rule: 'require-probes',
        objectKind: 'Deployment',
        objectName: 'payment-authorizer',
        environments: ['staging', 'production'],
      },
    ]);
  });

  it('keeps apart what is wrong, what could not be evaluated and what is waived', async () => {
    renderTab({
      findings: [
        guardrailFinding(),
        guardrailFinding({
          rule: 'needs-authorizer',
          title: 'Only deployers deploy',
          verdict: 'not-evaluated',
          message: 'authorizer is known only to a cluster',
          waivable: false,
        }),
        guardrailFinding({
          rule: 'no-load-balancer',
          title: 'Services are not exposed by load balancers',
          waiver: {
            id: 'load-balancer-2026',
            file: 'platform/waivers/payment-authorizer.yaml',
            reason: 'The card network connects to a fixed address.',
            approver: 'user:default/hana.sato',
            expires: '2027-01-31',
          },
        }),
      ],
      waivers: [waiverDetail()],
    });
    const section = (name: string) => screen.findByRole('region', { name });
    expect(await section('Errors (1)')).toHaveTextContent('require-probes');
    const unknown = await section('Could not be evaluated (1)');
    expect(unknown).toHaveTextContent('None of them counts as passed');
    expect(unknown).toHaveTextContent('authorizer is known only to a cluster');
    expect(
      within(unknown).queryByRole('link', { name: /Request a waiver/ }),
    ).not.toBeInTheDocument();

    const waived = await section('Waived (1)');
    expect(waived).not.toHaveTextContent('no-load-balancer');
    await userEvent.click(
      within(waived).getByRole('button', { name: 'Show waived findings' }),
    );
    expect(waived).toHaveTextContent(
      'Waived until Jan 31, 2027 (70 days left) by hana.sato: The card network connects to a fixed address.',
    );
  });

  it('narrows to an environment, in the address too, and keeps what counts for all', async () => {
    renderTab(
      {
        findings: [
          guardrailFinding({ environment: 'develop', title: 'Only develop' }),
          guardrailFinding({
            environment: 'production',
            title: 'Only there',
            rule: 'b',
          }),
          {
            ...guardrailFinding({ title: 'Everywhere', rule: 'c' }),
            environment: undefined,
          },
        ],
      },
      { path: '/namespaces?environment=production' },
    );
    expect(await screen.findByText('Only there')).toBeInTheDocument();
    expect(screen.getByText('Everywhere')).toBeInTheDocument();
    expect(screen.queryByText('Only develop')).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'All environments' }),
    );
    expect(screen.getByText('Only develop')).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent(/^\/namespaces$/);
  });

  it('lists waivers with why, by whom and until when', async () => {
    renderTab({
      findings: [],
      waivers: [
        waiverDetail(),
        waiverDetail({
          id: 'asked',
          state: 'requested',
          approver: undefined,
          reason: 'Moves next week.',
          daysLeft: 3,
        }),
        waiverDetail({ id: 'over', state: 'expired', daysLeft: -2 }),
      ],
    });
    const table = await screen.findByRole('table', { name: 'Waivers' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringMatching(
        /Requested.*3 days left.*Moves next week.*Nobody yet.*requested by yui/,
      ),
      expect.stringMatching(/Expired.*since 2 days.*hana\.sato.*Request anew/),
      expect.stringMatching(/Active.*70 days left.*hana\.sato/),
    ]);
    expect(
      within(rows[2]).getByRole('link', {
        name: 'Show the waiver in its file',
      }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('platform%2Fwaivers%2Fpayment-authorizer.yaml'),
    );
    expect(
      within(rows[1]).getByRole('link', {
        name: /^Remove the waiver of \S+ for payment-authorizer$/,
      }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/remove-waiver\?formData=.*over/),
    );
    // Approving is for the page of those who may.
    expect(screen.queryByText('Approve')).not.toBeInTheDocument();
  });

  it('says that nothing was found only after everything was evaluated', async () => {
    renderTab({ findings: [] });
    expect(
      await screen.findByText(
        'The guardrails have nothing against this application.',
      ),
    ).toBeInTheDocument();
  });

  it.each<[string, Partial<ApplicationGuardrails>, RegExp]>([
    [
      'never evaluated',
      { checked: {}, findings: [], namespaces: [] },
      /have not been evaluated yet/,
    ],
    [
      'never evaluated, with a reason',
      { checked: { error: 'no such commit' }, findings: [], namespaces: [] },
      /cannot be evaluated: no such commit/,
    ],
    [
      'evaluated long ago',
      { checked: { at: '2026-01-01T00:00:00Z' } },
      /Newer changes may be missing/,
    ],
    [
      'evaluated, but no more',
      { checked: { at: '2026-11-01T00:00:00Z', error: 'out of memory' } },
      /cannot be evaluated at the moment: out of memory/,
    ],
  ])('does not take "%s" for clean', async (_what, guardrails, text) => {
    renderTab(guardrails);
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByText(/have nothing against/)).not.toBeInTheDocument();
  });

  it('says when the application is gone, and when nobody answers', async () => {
    renderTab(undefined);
    expect(
      await screen.findByText(/is gone from the monorepo/),
    ).toBeInTheDocument();
  });

  it('offers another try', async () => {
    const api = new InMemoryNamespaces({
      guardrails: [applicationGuardrails()],
    });
    const ask = jest
      .spyOn(api, 'getApplicationGuardrails')
      .mockRejectedValueOnce(new Error('connection refused'));
    renderInFreehold(
      <EntityProvider entity={entity}>
        <GuardrailContent />
      </EntityProvider>,
      { api },
    );
    expect(await screen.findByText('connection refused')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Containers have probes'),
    ).toBeInTheDocument();
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
