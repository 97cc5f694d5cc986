import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  guardrailFinding,
  guardrailOverview,
  POLICY_TEXT,
  ruleDetail,
  ruleRow,
  waiverDetail,
} from '../../../__testUtils__/guardrailBuilders';
import {
  InMemoryContent,
  InMemoryNamespaces,
} from '../../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { GuardrailsRouter } from './GuardrailsRouter';

function renderPage(content: InMemoryContent, path = '/guardrails') {
  const api = new InMemoryNamespaces(content);
  renderInFreehold(<GuardrailsRouter />, {
    api,
    path,
    mountPath: '/guardrails/*',
    mayUpdatePlatform: true,
  });
  return api;
}

const rows = async (name: string) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1);

describe('the page of the guardrails', () => {
  it('lists every rule with who violates it, worst first', async () => {
    renderPage({ guardrailOverview: guardrailOverview() });
    const [first, second] = await rows('Rules');
    expect(first).toHaveTextContent(
      /Containers have probes.*require-probes.*Error.*Admission policy.*Errors.*3.*for 2 it is an error.*1/,
    );
    expect(second).toHaveTextContent(/Every application has an SLO.*Clean/);
    expect(
      within(first).getByRole('link', { name: 'Containers have probes' }),
    ).toHaveAttribute('href', '/guardrails/rule/require-probes');
    expect(screen.getByText('2 of 2 rules')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Errors: 2' })).toHaveAttribute(
      'href',
      '/namespaces?guardrailState=error',
    );
  });

  it('searches and sorts, in the address', async () => {
    renderPage({
      guardrailOverview: guardrailOverview({
        rules: [
          ruleRow({ rule: 'a', title: 'Alpha', violating: 1 }),
          ruleRow({ rule: 'b', title: 'Beta', violating: 5 }),
        ],
      }),
    });
    const titles = async () =>
      (await rows('Rules')).map(
        row => within(row).getByRole('link').textContent,
      );
    expect(await titles()).toEqual(['Beta', 'Alpha']);
    await userEvent.click(screen.getByRole('button', { name: 'Rule' }));
    expect(await titles()).toEqual(['Alpha', 'Beta']);
    expect(screen.getByTestId('address')).toHaveTextContent('sort=title');

    await userEvent.type(screen.getByRole('searchbox'), 'beta{Enter}');
    await waitFor(async () => expect(await titles()).toEqual(['Beta']));
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await titles()).toEqual(['Alpha', 'Beta']);
  });

  it('says what is wrong with the guardrails themselves on every tab', async () => {
    renderPage(
      {
        guardrailOverview: guardrailOverview({
          platformProblems: [
            {
              code: 'policy/unreadable',
              file: 'platform/guardrails/probes.yaml',
              line: 7,
              message: 'not a policy',
              remedy: 'Mend the YAML.',
            },
          ],
        }),
      },
      '/guardrails/upgrade',
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /themselves have 1 problem.*probes\.yaml.*not a policy.*Mend the YAML/,
    );
  });

  it('offers approval to those who may', async () => {
    renderPage(
      {
        guardrailOverview: guardrailOverview({
          waivers: [
            waiverDetail(),
            waiverDetail({ id: 'asked', state: 'requested' }),
          ],
        }),
      },
      '/guardrails/waivers',
    );
    const link = await screen.findByRole('link', {
      name: 'Approve the waiver of no-load-balancer for payment-authorizer',
    });
    const [path, query] = link.getAttribute('href')!.split('?');
    expect(path).toBe('/forms/default/approve-waiver');
    expect(JSON.parse(new URLSearchParams(query).get('formData')!)).toEqual({
      application: 'component:default/payment-authorizer',
      id: 'asked',
    });
    const [first, second] = await rows('Waivers');
    expect(first).toHaveTextContent('Requested');
    expect(second).toHaveTextContent('Active');
  });

  it.each([
    ['ready', { ready: true }, 'Ready: nothing uses an API that 1.37 removes.'],
    [
      'not ready',
      {
        ready: false,
        blocking: [
          {
            apiVersion: 'policy/v1beta1',
            kind: 'PodDisruptionBudget',
            removedIn: '1.25',
            replacement: 'policy/v1',
            source: 'https://kubernetes.io/docs/',
            uses: 7,
            applications: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
          },
        ],
      },
      '1 API is in use that 1.37 no longer has.',
    ],
    [
      'unknown',
      { ready: false, unknown: 2 },
      /2 applications could not be looked at/,
    ],
  ])('says that an upgrade is %s', async (_what, part, text) => {
    renderPage(
      {
        guardrailOverview: guardrailOverview({
          upgrade: [
            {
              current: '1.36',
              target: '1.37',
              blocking: [],
              deprecated: [],
              unknown: 0,
              ...part,
            },
          ],
        }),
      },
      '/guardrails/upgrade',
    );
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryAllByText(/^Ready:/)).toHaveLength(part.ready ? 1 : 0);
  });

  it('says so before the first evaluation, and when nothing can be had', async () => {
    renderPage({
      guardrailOverview: guardrailOverview({
        rules: [],
        checked: {},
        byState: { error: 0, unknown: 13, warning: 0, waived: 0, clean: 0 },
      }),
    });
    expect(
      await screen.findByText('The guardrails have not been evaluated yet'),
    ).toBeInTheDocument();
    expect(screen.getByText('There are no guardrails yet')).toBeInTheDocument();
  });

  it('offers another try', async () => {
    renderPage({});
    expect(
      await screen.findByText('The guardrails could not be loaded'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('the page of a rule', () => {
  it('tells why, how to mend it, what the policy says and who violates it', async () => {
    const api = renderPage(
      {
        guardrailRules: [
          ruleDetail({
            findings: [
              guardrailFinding(),
              guardrailFinding({
                application: 'member-api',
                verdict: 'not-evaluated',
              }),
            ],
            totalFindings: 120,
          }),
        ],
      },
      '/guardrails/rule/require-probes',
    );
    const ask = jest.spyOn(api, 'getGuardrailRule');
    expect(
      await screen.findByRole('heading', { name: 'Containers have probes' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Without a readiness probe/)).toBeInTheDocument();
    expect(
      screen.getByText(/kind: ValidatingAdmissionPolicy/),
    ).toBeInTheDocument();
    expect(POLICY_TEXT).toContain('kind: ValidatingAdmissionPolicy');
    expect(
      screen.getByRole('link', { name: 'Try a change of it' }),
    ).toHaveAttribute('href', '/guardrails/try?rule=require-probes');
    const [first, second] = await rows('Findings');
    expect(first).toHaveTextContent(/payment-authorizer.*Error.*line 24/);
    expect(second).toHaveTextContent(/member-api.*Not evaluated/);

    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await waitFor(() =>
      expect(ask).toHaveBeenLastCalledWith('require-probes', {
        limit: 50,
        offset: 50,
      }),
    );
  });

  it('says when there is no such rule', async () => {
    renderPage({}, '/guardrails/rule/gone%2Frule');
    expect(await screen.findByText('There is no such rule')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'All guardrails' }),
    ).toHaveAttribute('href', '/guardrails');
  });

  it('does not call clean what was never evaluated', async () => {
    renderPage(
      {
        guardrailRules: [
          ruleDetail({
            checked: {},
            findings: [],
            totalFindings: 0,
            state: 'clean',
          }),
        ],
      },
      '/guardrails/rule/require-probes',
    );
    expect(await screen.findByText('Not checked yet')).toBeInTheDocument();
    expect(
      screen.queryByText('Nothing violates this rule.'),
    ).not.toBeInTheDocument();
  });
});
