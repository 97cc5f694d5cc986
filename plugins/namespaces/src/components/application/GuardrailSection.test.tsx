import { screen } from '@testing-library/react';
import {
  applicationGuardrails,
  guardrailFinding,
} from '../../__testUtils__/guardrailBuilders';
import { InMemoryNamespaces } from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import { GuardrailSection } from './GuardrailSection';

const section = () => screen.findByRole('region', { name: 'Guardrails' });

describe('GuardrailSection', () => {
  it('says in short what stands against each namespace, and leads to the rest', async () => {
    renderInFreehold(<GuardrailSection application="payment-authorizer" />, {
      api: new InMemoryNamespaces({
        guardrails: [
          applicationGuardrails({
            findings: [
              guardrailFinding(),
              guardrailFinding({
                rule: 'a',
                title: 'Only deployers deploy',
                verdict: 'not-evaluated',
              }),
            ],
          }),
        ],
      }),
    });
    expect(
      await screen.findByText('Containers have probes'),
    ).toBeInTheDocument();
    expect(await section()).toHaveTextContent(
      /developClean.*production1 error.*Not evaluated.*Only deployers deploy/,
    );
    expect(
      screen.getByRole('link', { name: 'All findings and waivers' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payment-authorizer/guardrails',
    );
  });

  it('does not take for clean what was never evaluated', async () => {
    renderInFreehold(<GuardrailSection application="payment-authorizer" />, {
      api: new InMemoryNamespaces({
        guardrails: [applicationGuardrails({ checked: {}, findings: [] })],
      }),
    });
    expect(
      await screen.findByText('The guardrails have not been evaluated yet'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Clean')).not.toBeInTheDocument();
  });

  it('says when the backend does not answer', async () => {
    const api = new InMemoryNamespaces();
    jest
      .spyOn(api, 'getApplicationGuardrails')
      .mockRejectedValue(new Error('connection refused'));
    renderInFreehold(<GuardrailSection application="payment-authorizer" />, {
      api,
    });
    expect(await screen.findByText('connection refused')).toBeInTheDocument();
  });
});
