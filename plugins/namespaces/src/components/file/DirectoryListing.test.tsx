import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FileDetail } from '@freehold/backstage-plugin-namespaces-common';
import { COMMIT } from '../../__testUtils__/builders';
import { InMemoryNamespaces } from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import { NamespacesRouter } from '../NamespacesRouter';

const PATH = 'applications/a';

/** As the backend answers: sorted by path, files and directories mixed. */
const DIRECTORY: FileDetail = {
  path: PATH,
  text: '',
  commit: COMMIT,
  entries: [
    { path: `${PATH}/application.yaml`, type: 'file' },
    { path: `${PATH}/develop`, type: 'directory' },
    { path: `${PATH}/slo.yaml`, type: 'file' },
    { path: `${PATH}/spinnaker`, type: 'directory' },
  ],
};

function renderDirectory(
  part: Partial<FileDetail> = {},
  query: string = `?path=${PATH}`,
) {
  const api = new InMemoryNamespaces({
    files: [
      { ...DIRECTORY, ...part },
      { path: `${PATH}/slo.yaml`, text: 'an objective\n', commit: COMMIT },
    ],
  });
  const getFile = jest.spyOn(api, 'getFile');
  renderInFreehold(<NamespacesRouter />, {
    api,
    path: `/namespaces/files${query}`,
    mountPath: '/namespaces',
  });
  return getFile;
}

const address = (path: string, commit?: string) =>
  `/namespaces/files?${new URLSearchParams({
    path,
    ...(commit && { commit }),
  })}`;

const listed = async (path: string = PATH) => {
  const list = await screen.findByRole('list', { name: `Contents of ${path}` });
  return within(list)
    .getAllByRole('link')
    .map(link => [link.textContent, link.getAttribute('href')]);
};

describe('a directory', () => {
  it('lists the way up, its directories, then its files', async () => {
    renderDirectory();

    await expect(listed()).resolves.toEqual([
      ['Parent directory', address('applications')],
      ['Directorydevelop', address(`${PATH}/develop`)],
      ['Directoryspinnaker', address(`${PATH}/spinnaker`)],
      ['application.yaml', address(`${PATH}/application.yaml`)],
      ['slo.yaml', address(`${PATH}/slo.yaml`)],
    ]);
    expect(screen.getByText('2 directories · 2 files')).toBeInTheDocument();
    expect(screen.queryByText('This file is empty.')).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Copy the text')).not.toBeInTheDocument();
  });

  it('stays at the commit that the address names', async () => {
    const getFile = renderDirectory({}, `?path=${PATH}&commit=${COMMIT}`);

    const links = await listed();
    expect(getFile).toHaveBeenCalledWith(PATH, COMMIT);
    expect(links.map(([, href]) => href)).toEqual([
      address('applications', COMMIT),
      address(`${PATH}/develop`, COMMIT),
      address(`${PATH}/spinnaker`, COMMIT),
      address(`${PATH}/application.yaml`, COMMIT),
      address(`${PATH}/slo.yaml`, COMMIT),
    ]);
  });

  it('leads to a file, and its heading back', async () => {
    renderDirectory();

    await userEvent.click(
      await screen.findByRole('link', { name: 'slo.yaml' }),
    );
    expect(await screen.findByText('an objective')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'applications/a/slo.yaml' }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('link', { name: 'a' }));
    await expect(listed()).resolves.toHaveLength(5);
  });

  it('has no way up from the outermost', async () => {
    renderDirectory(
      {
        path: 'platform',
        entries: [{ path: 'platform/platform.yaml', type: 'file' }],
      },
      '?path=platform/',
    );

    await expect(listed('platform')).resolves.toEqual([
      ['platform.yaml', address('platform/platform.yaml')],
    ]);
    expect(screen.getByText('1 file')).toBeInTheDocument();
  });

  it.each<[string, Partial<FileDetail>, string]>([
    ['that it is empty', { entries: [] }, 'This directory is empty.'],
    [
      'how much it leaves out',
      { omittedEntries: 9000 },
      '2 directories · 2 files · 9000 more are not listed',
    ],
  ])('says %s', async (_what, part, text) => {
    renderDirectory(part);

    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('shows names as text and escapes them in addresses', async () => {
    const path = `${PATH}/<b>&commit=x#L1`;
    renderDirectory({ entries: [{ path, type: 'file' }] });

    const links = await listed();
    expect(links.at(-1)).toEqual(['<b>&commit=x#L1', address(path)]);
  });

  it('says why it could not be loaded, and tries again', async () => {
    const api = new InMemoryNamespaces({ files: [DIRECTORY] });
    jest
      .spyOn(api, 'getFile')
      .mockRejectedValueOnce(new Error('The monorepo is locked'));
    renderInFreehold(<NamespacesRouter />, {
      api,
      path: address(PATH),
      mountPath: '/namespaces',
    });

    expect(
      await screen.findByText('The monorepo is locked'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await expect(listed()).resolves.toHaveLength(5);
  });
});
