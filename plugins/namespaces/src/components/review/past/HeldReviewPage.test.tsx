import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  InMemoryContent,
  InMemoryNamespaces,
} from '../../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import {
  currentReview,
  heldReview,
  reviewAction,
  reviewSnapshot,
} from '../../../__testUtils__/reviewBuilders';
import { ReviewRouter } from '../ReviewRouter';

let mockAllowed = true;
// The real hook remembers its answer for all tests of a file.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: () => ({ allowed: mockAllowed, loading: false }),
}));

function show(content: InMemoryContent, options: { path?: string } = {}) {
  const { path = '/operations-review/review-6' } = options;
  const api = new InMemoryNamespaces(content);
  renderInFreehold(<ReviewRouter />, {
    api,
    path,
    mountPath: '/operations-review/*',
  });
  return api;
}

describe('a review that was held', () => {
  beforeEach(() => {
    mockAllowed = true;
  });

  it('shows what was decided and what it saw then', async () => {
    show({
      reviews: [
        heldReview({ carriedOver: [reviewAction({ text: 'An old one' })] }),
      ],
    });

    expect(
      await screen.findByRole('heading', { name: 'Review 6' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/by yui.kobayashi/)).toBeInTheDocument();
    expect(screen.getByText(/A calm week/)).toBeInTheDocument();
    expect(screen.getByText('No deploys on Friday evening')).toBeVisible();
    expect(screen.getByText('An old one')).toBeInTheDocument();
    expect(screen.getByText(/These figures are frozen/)).toBeInTheDocument();
    // Freshness is that of the meeting: nothing warns that the figures are old by now.
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says when nothing measured then', async () => {
    show({
      reviews: [
        heldReview({ snapshot: reviewSnapshot({ source: undefined }) }),
      ],
    });
    expect(
      await screen.findByText(/Nothing measured the SLOs/),
    ).toBeInTheDocument();
  });

  it('closes an action between reviews', async () => {
    const api = show({
      currentReview: currentReview(),
      reviews: [heldReview()],
    });
    const complete = jest.spyOn(api, 'completeReviewAction');
    const held = jest.spyOn(api, 'getReview').mockResolvedValue(
      heldReview({
        actions: [
          reviewAction({
            doneAt: '2026-11-20T01:00:00Z',
            doneBy: 'user:default/yui.kobayashi',
          }),
        ],
      }),
    );

    await userEvent.click(
      await screen.findByRole('button', { name: /^Mark as done/ }),
    );

    expect(await screen.findByText(/Done on .* by yui/)).toBeInTheDocument();
    expect(complete).toHaveBeenCalledWith('action-1');
    expect(held).toHaveBeenCalled();
  });

  it('says why an action could not be closed', async () => {
    const api = show({ reviews: [heldReview()] });
    jest
      .spyOn(api, 'completeReviewAction')
      .mockRejectedValue(new Error('the database is away'));
    await userEvent.click(
      await screen.findByRole('button', { name: /^Mark as done/ }),
    );
    expect(await screen.findByText(/the database is away/)).toBeInTheDocument();
  });

  it('lets nobody close an action who may not', async () => {
    mockAllowed = false;
    show({ reviews: [heldReview()] });
    await screen.findByText('Raise the memory limit of the ledger');
    expect(
      screen.queryByRole('button', { name: /Mark as done/ }),
    ).not.toBeInTheDocument();
  });

  it('is exported as a file named after it', async () => {
    const created = jest.fn((_blob: Blob) => 'blob:review');
    Object.assign(URL, {
      createObjectURL: created,
      revokeObjectURL: jest.fn(),
    });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function clicked(this: HTMLAnchorElement) {
        expect(this.download).toBe('operations-review-6.md');
      });
    show({ reviews: [heldReview()] });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Export as Markdown' }),
    );

    await waitFor(() => expect(click).toHaveBeenCalledTimes(1));
    expect(created.mock.calls[0][0].type).toMatch('text/markdown');
    click.mockRestore();
  });

  it('is copied, and says when it could not be', async () => {
    const user = userEvent.setup();
    const written = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue();
    const api = show({ reviews: [heldReview()] });
    const copy = await screen.findByRole('button', {
      name: 'Copy as Markdown',
    });
    await user.click(copy);
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(written).toHaveBeenCalledWith('# Review 6\n');

    jest
      .spyOn(api, 'getReviewMarkdown')
      .mockRejectedValue(new Error('gone away'));
    await user.click(copy);
    expect(await screen.findByText(/gone away/)).toBeInTheDocument();
  });

  it('is not found under another address', async () => {
    show({ reviews: [] });
    expect(
      await screen.findByText('There is no such review'),
    ).toBeInTheDocument();
  });

  it('is reached from the list, newest first', async () => {
    show(
      {
        currentReview: currentReview(),
        reviews: [heldReview(), heldReview({ id: 'review-5', number: 5 })],
      },
      { path: '/operations-review' },
    );
    const links = await screen.findAllByRole('link', { name: /^Review \d$/ });
    expect(links.map(link => link.textContent)).toEqual([
      'Review 6',
      'Review 5',
    ]);
    await userEvent.click(links[0]);
    expect(await screen.findByText(/A calm week/)).toBeInTheDocument();
  });
});
