import { OperationsReview } from '@freehold/backstage-plugin-namespaces-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  InMemoryContent,
  InMemoryNamespaces,
} from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import {
  currentReview,
  eventfulSnapshot,
  heldReview,
  reviewAction,
  reviewSnapshot,
} from '../../__testUtils__/reviewBuilders';
import { sloSource } from '../../__testUtils__/sloBuilders';
import { CurrentReviewPage } from './CurrentReviewPage';

function show(content: InMemoryContent) {
  const api = new InMemoryNamespaces(content);
  const record = jest.spyOn(api, 'recordReview');
  const view = renderInFreehold(<CurrentReviewPage />, {
    api,
    path: '/operations-review',
    organisation: ['sre', 'team-payment'].map(name => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name, namespace: 'default' },
    })),
  });
  return { api, record, ...view };
}

const section = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('CurrentReviewPage', () => {
  beforeEach(() => sessionStorage.clear());

  it('goes through everything that a meeting looks at', async () => {
    show({ currentReview: currentReview({ snapshot: eventfulSnapshot() }) });

    expect(
      await screen.findByRole('heading', { name: 'Review 7' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Compared with review 6 of Nov 1\d, 2026/),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('heading', { level: 3 }).map(h => h.textContent),
    ).toEqual([
      'Open actions',
      'Newly exhausted',
      'Recovered',
      'Worst burners',
      'Largest losses of budget',
      'Targets that were changed',
      'No data',
      'Without an SLO',
      'Without an owner',
      'Refused by the platform',
      'Stale sources',
      'Record this review',
      'Earlier reviews',
    ]);
    const losses = await section('Largest losses of budget');
    expect(losses.getByText('-50 points')).toHaveAttribute(
      'title',
      '62% → 12%',
    );
    expect(losses.getByText('New')).toBeInTheDocument();
    expect(losses.getByText('and 12 more')).toBeInTheDocument();
    expect(
      (await section('Worst burners')).getByText('14.6x'),
    ).toBeInTheDocument();
    const targets = await section('Targets that were changed');
    expect(targets.getByText('99.95%')).toBeInTheDocument();
    expect(targets.getByText('99.9%')).toBeInTheDocument();
    expect(targets.getByRole('link', { name: '0123456' })).toBeInTheDocument();
    expect(
      (await section('No data')).getByTitle('Unknown → Unknown'),
    ).toBeInTheDocument();
    expect(
      (await section('Stale sources')).getByText(/connection refused/),
    ).toBeInTheDocument();
  });

  it('says of a quiet week what was looked at', async () => {
    show({ currentReview: currentReview({ openActions: [] }) });

    for (const sentence of [
      'No action is open.',
      'No error budget was newly exhausted.',
      'Nothing burns faster than its budget allows.',
      'No target was changed.',
      'Every objective has data.',
      'Every application has an SLO.',
      'Every source is up to date.',
    ]) {
      expect(await screen.findByText(sentence)).toBeInTheDocument();
    }
  });

  it('has nothing to compare the first review with, and says so', async () => {
    show({
      currentReview: currentReview({
        number: 1,
        snapshot: reviewSnapshot({ since: undefined }),
      }),
    });
    expect(
      await screen.findByText(/There is no earlier review/),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('No review has been recorded yet.'),
    ).toBeInTheDocument();
  });

  it('labels figures that are made up', async () => {
    show({
      currentReview: currentReview({
        snapshot: reviewSnapshot({
          source: sloSource({ id: 'sample', sample: true }),
        }),
      }),
    });
    expect(await screen.findByText('Sample data')).toBeInTheDocument();
  });

  it('tells by words which action is overdue', async () => {
    show({
      currentReview: currentReview({
        openActions: [
          reviewAction({ dueDate: '2020-01-06' }),
          reviewAction({ id: 'action-2', dueDate: '2999-01-06' }),
        ],
      }),
    });
    expect(
      await screen.findByText('Overdue since Jan 6, 2020'),
    ).toBeInTheDocument();
    expect(screen.getByText('Due Jan 6, 2999')).toBeInTheDocument();
  });

  it('lets those who may not record look only', async () => {
    show({ currentReview: currentReview({ mayRecord: false }) });
    expect(
      await screen.findByText('Only SREs record reviews.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Record the review' })).toBe(
      null,
    );
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('offers another try when the review cannot be loaded', async () => {
    const { api } = show({});
    expect(
      await screen.findByText('The review could not be loaded'),
    ).toBeInTheDocument();

    jest.spyOn(api, 'getCurrentReview').mockResolvedValue(currentReview());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Review 7')).toBeInTheDocument();
  });

  describe('recording', () => {
    const fill = async () => {
      await userEvent.type(
        await screen.findByRole('textbox', { name: 'Notes' }),
        'Calm',
      );
      await userEvent.click(
        screen.getByRole('button', { name: 'Add a decision' }),
      );
      await userEvent.type(
        screen.getByRole('textbox', { name: 'Decision 1' }),
        'Freeze',
      );
      await userEvent.click(
        screen.getByRole('button', { name: 'Add an action' }),
      );
      await userEvent.type(
        screen.getByRole('textbox', { name: 'Action 1' }),
        'Scale out',
      );
      await userEvent.type(
        screen.getByRole('textbox', { name: 'Owner of action 1' }),
        'group:default/sre',
      );
    };
    const submit = async () => {
      await userEvent.click(
        screen.getByRole('button', { name: 'Record the review' }),
      );
      await userEvent.click(
        within(await screen.findByRole('dialog')).getByRole('button', {
          name: 'Record the review',
        }),
      );
    };

    it('sends what was written, opens the frozen review, and keeps no draft', async () => {
      const { record } = show({
        currentReview: currentReview(),
        reviews: [heldReview({ id: 'review-7', number: 7 })],
      });
      await fill();
      await userEvent.click(
        screen.getByRole('checkbox', {
          name: 'Done: Raise the memory limit of the ledger',
        }),
      );
      await submit();

      await waitFor(() =>
        expect(screen.getByTestId('address')).toHaveTextContent(
          '/operations-review/review-7',
        ),
      );
      expect(record).toHaveBeenCalledWith({
        key: expect.stringMatching(
          /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        ),
        notes: 'Calm',
        decisions: [{ text: 'Freeze' }],
        actions: [
          {
            text: 'Scale out',
            ownerRef: 'group:default/sre',
            dueDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
          },
        ],
        done: ['action-1'],
      });
    });

    it('keeps the text when it fails, and tries again with the same key', async () => {
      const { record } = show({ currentReview: currentReview() });
      record
        .mockRejectedValueOnce(new Error('the database is away'))
        .mockReturnValueOnce(new Promise<OperationsReview>(() => {}));
      await fill();
      await submit();
      expect(
        await screen.findByText('the database is away'),
      ).toBeInTheDocument();
      // What lies behind a dialog is hidden from everybody until that has gone.
      await waitFor(() =>
        expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
      );
      expect(await screen.findByRole('textbox', { name: 'Notes' })).toHaveValue(
        'Calm',
      );

      await submit();
      expect(
        await screen.findByRole('button', { name: 'Recording…' }),
      ).toBeDisabled();
      const [[first], [second]] = record.mock.calls;
      expect(second).toEqual(first);
    });

    it('keeps what was written over a reload', async () => {
      const { unmount } = show({ currentReview: currentReview() });
      await userEvent.type(
        await screen.findByRole('textbox', { name: 'Notes' }),
        'Calm',
      );
      unmount();

      show({ currentReview: currentReview() });
      expect(await screen.findByRole('textbox', { name: 'Notes' })).toHaveValue(
        'Calm',
      );
    });

    it('says beside each field what is missing, and sends nothing', async () => {
      const { record } = show({ currentReview: currentReview() });
      await userEvent.click(
        await screen.findByRole('button', { name: 'Add a decision' }),
      );
      await userEvent.click(
        screen.getByRole('button', { name: 'Add an action' }),
      );
      await userEvent.click(
        screen.getByRole('button', { name: 'Record the review' }),
      );

      expect(
        screen.getAllByText('Write what it is, or remove it.'),
      ).toHaveLength(2);
      expect(screen.getByText('Say who does it.')).toBeInTheDocument();
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
      expect(record).not.toHaveBeenCalled();

      await userEvent.click(
        screen.getByRole('button', { name: 'Remove decision 1' }),
      );
      await userEvent.click(
        screen.getByRole('button', { name: 'Remove action 1' }),
      );
      expect(screen.queryByText('Something is missing above.')).toBe(null);
    });

    it('finds teams and people in the catalog', async () => {
      show({ currentReview: currentReview() });
      await userEvent.click(
        await screen.findByRole('button', { name: 'Add an action' }),
      );
      const field = screen.getByRole('textbox', { name: 'Owner of action 1' });
      await userEvent.type(field, 'payment');
      // The catalog has more than the list can show: what was typed decides which.
      await waitFor(() =>
        expect(
          screen.getAllByRole('option').map(option => option.textContent),
        ).toEqual(['group:default/team-payment']),
      );
      await userEvent.click(screen.getByRole('option'));
      expect(field).toHaveValue('group:default/team-payment');
    });
  });
});
