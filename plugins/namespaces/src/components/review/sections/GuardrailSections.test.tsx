import { ReviewedGuardrails } from '@freehold/backstage-plugin-namespaces-common';
import { screen, within } from '@testing-library/react';
import { COMMIT } from '../../../__testUtils__/builders';
import { waiverDetail } from '../../../__testUtils__/guardrailBuilders';
import { InMemoryNamespaces } from '../../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { GuardrailSections } from './GuardrailSections';

function renderSections(part: Partial<ReviewedGuardrails>, omitted = {}) {
  const guardrails: ReviewedGuardrails = {
    checked: { at: new Date().toISOString(), commit: COMMIT },
    byState: { error: 2, unknown: 1, warning: 0, waived: 0, clean: 10 },
    newErrors: [],
    expiringWaivers: [],
    expiredWaivers: [],
    requestedWaivers: [],
    ...part,
  };
  renderInFreehold(
    <GuardrailSections guardrails={guardrails} omitted={omitted} />,
    { api: new InMemoryNamespaces() },
  );
}

describe('GuardrailSections', () => {
  it('says of every list that it was looked at', () => {
    renderSections({});
    expect(
      screen
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
        .slice(0, 3),
    ).toEqual(['Errors: 2', 'Not evaluated: 1', 'Clean: 10']);
    expect(
      screen.getByText('The guardrails have found no new error.'),
    ).toBeInTheDocument();
    expect(screen.getByText('No waiver waits for approval.')).toBeVisible();
    expect(screen.getByText('No waiver ends soon.')).toBeVisible();
    expect(screen.getByText('No waiver has ended.')).toBeVisible();
  });

  it('lists new errors with owners, and waivers that need somebody', () => {
    renderSections(
      {
        newErrors: [
          {
            application: 'payment-authorizer',
            ownerRef: 'group:default/team-payment',
            rule: 'require-probes',
            title: 'Containers have probes',
            message: 'no readinessProbe',
            environment: 'production',
            namespace: 'payment-authorizer-production',
            since: '2026-11-20T09:00:00Z',
          },
        ],
        requestedWaivers: [waiverDetail({ daysLeft: 30 })],
        expiredWaivers: [waiverDetail({ id: 'over', daysLeft: -3 })],
      },
      { newErrors: 4 },
    );
    const errors = screen.getByRole('region', { name: 'New errors' });
    expect(errors).toHaveTextContent('no readinessProbe');
    expect(errors).toHaveTextContent('and 4 more');
    expect(
      within(errors).getByRole('link', {
        name: 'payment-authorizer-production',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payment-authorizer/guardrails?environment=production',
    );
    expect(
      within(errors).getByRole('link', { name: 'team-payment' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'Waivers that wait for approval' }),
    ).toHaveTextContent(/fixed address.*requested by yui.kobayashi.*30 days/);
    expect(
      screen.getByRole('region', { name: 'Waivers that have ended' }),
    ).toHaveTextContent('since 3 days');
  });

  it('takes nothing for clean that was never evaluated', () => {
    renderSections({
      checked: {},
      byState: { error: 0, unknown: 13, warning: 0, waived: 0, clean: 0 },
    });
    expect(screen.getByText('Not evaluated: 13')).toBeVisible();
    expect(
      screen.getByText('The guardrails have not been evaluated yet'),
    ).toBeVisible();
    expect(
      screen.queryByText('The guardrails have found no new error.'),
    ).not.toBeInTheDocument();
  });
});
