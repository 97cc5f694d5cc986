import { screen, waitFor } from '@testing-library/react';
import { FileDetail } from '@freehold/backstage-plugin-namespaces-common';
import { COMMIT } from '../../__testUtils__/builders';
import { InMemoryNamespaces } from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import { NamespacesRouter } from '../NamespacesRouter';

const PATH = 'applications/a/application.yaml';

function renderFile(query: string, file?: Partial<FileDetail>) {
  const api = new InMemoryNamespaces({
    files: file
      ? [{ path: PATH, text: 'one\ntwo\nthree\n', commit: COMMIT, ...file }]
      : [],
  });
  const getFile = jest.spyOn(api, 'getFile');
  renderInFreehold(<NamespacesRouter />, {
    api,
    path: `/namespaces/files${query}`,
    mountPath: '/namespaces',
  });
  return getFile;
}

const markedLines = () =>
  [...document.querySelectorAll('[aria-current=location]')].map(
    line => line.textContent,
  );

describe('FilePage', () => {
  it('shows the text with numbers that can be linked to', async () => {
    const getFile = renderFile(`?path=${PATH}&commit=${COMMIT}`, {});

    expect(await screen.findByText('two')).toBeInTheDocument();
    expect(getFile).toHaveBeenCalledWith(PATH, COMMIT);
    expect(screen.getByLabelText('Line 2')).toHaveAttribute(
      'href',
      `/namespaces/files?path=${PATH}&commit=${COMMIT}#L2`,
    );
    expect(screen.queryByLabelText('Line 4')).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Show the newest version' }),
    ).toHaveAttribute(
      'href',
      `/namespaces/files?path=${encodeURIComponent(PATH)}`,
    );
    expect(markedLines()).toEqual([]);
  });

  it('marks the lines that the address names and scrolls there', async () => {
    const scroll = jest.fn();
    Element.prototype.scrollIntoView = scroll;
    renderFile(`?path=${PATH}#L2-L3`, {});

    await screen.findByText('two');
    expect(markedLines()).toEqual(['2two', '3three']);
    await waitFor(() => expect(scroll).toHaveBeenCalled());
  });

  it.each<[string, string, Partial<FileDetail> | undefined, string]>([
    ['an empty file', `?path=${PATH}`, { text: '' }, 'This file is empty.'],
    [
      'a file that is gone',
      `?path=${PATH}`,
      undefined,
      'There is no such file or directory in the monorepo',
    ],
    ['no file at all', '', undefined, 'No file was named'],
  ])('says so of %s', async (_what, query, file, text) => {
    renderFile(query, file);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('shows text as text, whatever it contains', async () => {
    renderFile(`?path=${PATH}`, { text: '<img src=x onerror=alert(1)>\n' });

    expect(
      await screen.findByText('<img src=x onerror=alert(1)>'),
    ).toBeInTheDocument();
    expect(document.querySelector('img')).toBeNull();
  });
});
