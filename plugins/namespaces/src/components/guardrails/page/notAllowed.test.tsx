// Apart from the tests of those who may: what a permission was answered is remembered by the page.
import { screen } from '@testing-library/react';
import {
  guardrailOverview,
  waiverDetail,
} from '../../../__testUtils__/guardrailBuilders';
import { InMemoryNamespaces } from '../../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { DraftTab } from '../draft/DraftTab';
import { WaiversTab } from './WaiversTab';

describe('what those see who may not change the platform', () => {
  it('is who may try policies', async () => {
    const api = new InMemoryNamespaces();
    renderInFreehold(<DraftTab overview={guardrailOverview()} />, { api });
    expect(
      await screen.findByText('You may not try policies'),
    ).toBeInTheDocument();
    expect(screen.getByText('freehold.platform.update')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(api.draftRequests).toEqual([]);
  });

  it('is who approves waivers', async () => {
    renderInFreehold(
      <WaiversTab
        overview={guardrailOverview({
          waivers: [waiverDetail({ state: 'requested', approver: undefined })],
        })}
      />,
      { api: new InMemoryNamespaces() },
    );
    expect(
      await screen.findByText(
        'Those who may change the platform approve waivers.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText('Approve')).not.toBeInTheDocument();
  });
});
