import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommitDetail } from '@freehold/backstage-plugin-namespaces-common';
import { COMMIT, commitDetail } from '../../__testUtils__/builders';
import { InMemoryNamespaces } from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import { NamespacesRouter } from '../NamespacesRouter';

function renderCommit(commit?: CommitDetail) {
  const api = new InMemoryNamespaces({ commits: commit ? [commit] : [] });
  const getCommit = jest.spyOn(api, 'getCommit');
  const show = () =>
    renderInFreehold(<NamespacesRouter />, {
      api,
      path: `/namespaces/commits/${COMMIT}`,
      mountPath: '/namespaces',
    });
  return { show, getCommit };
}

const fileWith = (path: string): CommitDetail['files'][number] => ({
  path,
  status: 'added',
  after: `text of ${path}\n`,
});

describe('CommitPage', () => {
  it('shows who changed what, when and why, line by line', async () => {
    renderCommit(commitDetail()).show();

    expect(
      await screen.findByRole('heading', { name: 'Create payment-authorizer' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Hana Sato committed/)).toBeInTheDocument();
    expect(
      screen.getByText('Owner: group:default/team-payment'),
    ).toBeInTheDocument();
    const codeowners = screen.getByRole('region', {
      name: 'Changes to CODEOWNERS',
    });
    expect(within(codeowners).getByText('@@ -1,1 +1,2 @@')).toBeInTheDocument();
    expect(within(codeowners).getAllByText('Added')).toHaveLength(1);
    expect(
      within(codeowners).getByText(/^\/applications\/payment-authorizer\//),
    ).toBeInTheDocument();
    expect(screen.getByText('+1 −0')).toHaveAttribute(
      'title',
      'Lines: 1 added, 0 removed',
    );
  });

  it('opens many files only on request', async () => {
    const files = Array.from({ length: 9 }, (_, i) => fileWith(`${i}.yaml`));
    renderCommit(commitDetail({ files })).show();

    await userEvent.click(
      await screen.findByRole('button', { name: /3.yaml/ }),
    );
    expect(screen.getByText('text of 3.yaml')).toBeInTheDocument();
    expect(screen.queryByText('text of 4.yaml')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(screen.getAllByText(/^text of/)).toHaveLength(9);

    await userEvent.click(screen.getByRole('button', { name: 'Collapse all' }));
    expect(screen.queryByText(/^text of/)).not.toBeInTheDocument();
  });

  it('says why a text is left out', async () => {
    renderCommit(
      commitDetail({
        files: [
          { path: 'big.json', status: 'modified', omitted: 'larger than 1 MB' },
        ],
      }),
    ).show();

    expect(
      await screen.findByText('Not shown: larger than 1 MB'),
    ).toBeInTheDocument();
  });

  it('does not link to a file that the commit deleted', async () => {
    renderCommit(
      commitDetail({
        files: [{ path: 'old.yaml', status: 'deleted', before: 'a\n' }],
      }),
    ).show();

    expect(await screen.findByText('a')).toBeInTheDocument();
    expect(
      screen.queryByText('Show the file at this commit'),
    ).not.toBeInTheDocument();
  });

  it('says that there is no such commit', async () => {
    renderCommit().show();
    expect(
      await screen.findByText('There is no such commit in the monorepo'),
    ).toBeInTheDocument();
  });

  it('shows a failure and tries again', async () => {
    const { show, getCommit } = renderCommit(commitDetail());
    getCommit.mockRejectedValueOnce(new Error('The monorepo is away'));
    show();

    expect(await screen.findByText('The monorepo is away')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Create payment-authorizer'),
    ).toBeInTheDocument();
  });
});
