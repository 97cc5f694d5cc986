import { ResponseError } from '@backstage/errors';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { ApplicationDetail } from '@freehold/backstage-plugin-namespaces-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  applicationDetail,
  COMMIT,
  environmentDetail,
  pipelineDetail,
} from '../../__testUtils__/builders';
import {
  InMemoryContent,
  InMemoryNamespaces,
} from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import { NamespaceContent } from './NamespaceContent';

const NAME = 'payment-authorizer';

function renderTab(
  content: InMemoryContent,
  annotations: Record<string, string> = { 'freehold.dev/application': NAME },
) {
  const api = new InMemoryNamespaces(content);
  renderInFreehold(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: NAME, annotations },
      }}
    >
      <NamespaceContent />
    </EntityProvider>,
    { api },
  );
  return api;
}

const renderApplication = (part: Partial<ApplicationDetail> = {}) =>
  renderTab({ applications: [applicationDetail(part)] });

const section = (name: string) => screen.findByRole('region', { name });

const fileUrl = (path: string, line?: number) =>
  `/namespaces/files?${new URLSearchParams({ path, commit: COMMIT })}${
    line ? `#L${line}` : ''
  }`;

describe('NamespaceContent', () => {
  it('tells everything that the owner implies', async () => {
    renderApplication();

    const ownership = await section('Ownership');
    expect(
      within(ownership).getByRole('link', { name: 'team-payment' }),
    ).toHaveAttribute('href', '/catalog/default/group/team-payment');
    [
      '@example/team-payment',
      'team-payment@groups.example.com',
      '#team-payment',
      'HTTP service',
      'Production',
      'applications/payment-authorizer',
    ].forEach(text =>
      expect(within(ownership).getByText(text)).toBeInTheDocument(),
    );
    expect(
      within(ownership).getByRole('link', {
        name: 'applications/payment-authorizer',
      }),
    ).toHaveAttribute('href', fileUrl('applications/payment-authorizer'));
    expect(
      await within(ownership).findByText(/Losing it stops the business/),
    ).toBeInTheDocument();
    expect(
      within(ownership).getByRole('link', { name: COMMIT.slice(0, 7) }),
    ).toHaveAttribute('href', `/namespaces/commits/${COMMIT}`);
  });

  it('shows each environment with namespace, cluster, replicas and quota', async () => {
    renderApplication({
      environments: [
        environmentDetail({ replicas: { min: 3, max: 20 } }),
        environmentDetail({
          name: 'batch',
          title: 'Batch',
          replicas: undefined,
          quota: [],
        }),
        environmentDetail({
          name: 'fixed',
          title: 'Fixed',
          replicas: { min: 2, max: 2 },
        }),
      ],
    });

    await section('Environments');
    const develop = screen.getByRole('article', { name: 'Develop' });
    [
      'payment-authorizer-develop',
      'tokyo-1',
      '3 to 20, scaled by load',
    ].forEach(text =>
      expect(within(develop).getByText(text)).toBeInTheDocument(),
    );
    expect(within(develop).getByText('requests.cpu')).toBeInTheDocument();
    const batch = screen.getByRole('article', { name: 'Batch' });
    expect(
      within(batch).getByText('None: runs on a schedule'),
    ).toBeInTheDocument();
    expect(
      within(batch).getByText('No quota stands in the monorepo'),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('article', { name: 'Fixed' })).getByText(
        '2, not scaled',
      ),
    ).toBeInTheDocument();
  });

  it('answers who may do what, with the line of the binding', async () => {
    renderApplication({
      environments: [
        environmentDetail(),
        environmentDetail({
          name: 'production',
          title: 'Production',
          access: [],
        }),
      ],
    });

    const access = await section('Who may do what');
    const row = within(access).getByRole('row', { name: /team-payment/ });
    expect(within(row).getByText('edit')).toBeInTheDocument();
    expect(
      within(row).getByRole('link', { name: 'owner, line 2' }),
    ).toHaveAttribute(
      'href',
      fileUrl('applications/payment-authorizer/develop/rolebinding.yaml', 2),
    );
    expect(
      within(row).getByTitle('No access through this namespace'),
    ).toBeInTheDocument();
  });

  it('shows what an unreadable file would say as unknown, never as empty', async () => {
    renderApplication({
      environments: [
        environmentDetail(),
        environmentDetail({
          name: 'production',
          title: 'Production',
          access: [],
          quota: [],
          unreadable: [{ path: 'rolebinding.yaml', reason: 'not YAML' }],
        }),
      ],
    });

    const production = await screen.findByRole('article', {
      name: 'Production',
    });
    expect(within(production).getByText('Unknown: not YAML')).toBeVisible();
    expect(
      within(production).getByText('rolebinding.yaml: not YAML'),
    ).toBeVisible();
    const access = await section('Who may do what');
    expect(
      within(access).getByText(
        'Files of Production could not be read: not YAML',
      ),
    ).toBeVisible();
    expect(within(access).getByText('Unknown')).toHaveAttribute(
      'title',
      'not YAML',
    );
    expect(within(access).queryByText('–')).not.toBeInTheDocument();
  });

  it('draws pipelines; the keyboard chooses a stage to read about it', async () => {
    renderApplication();

    const graph = await screen.findByRole('region', {
      name: /Stages of deploy-production/,
    });
    const stages = within(graph).getAllByRole('button');
    expect(stages.map(stage => stage.title)).toEqual([
      'Check the window',
      'Approve',
      'Bake',
      'Deploy',
    ]);

    act(() => stages[3].focus());
    await userEvent.keyboard('{Enter}');

    expect(stages[3]).toHaveAttribute('aria-pressed', 'true');
    const pipeline = screen.getByRole('article', { name: 'deploy-production' });
    expect(within(pipeline).getByRole('status')).toHaveTextContent(
      'Deploy – Deploy manifests, after Approve, BakeTo tokyo-1',
    );
  });

  it('tells the same pipelines as a list', async () => {
    renderApplication();

    await userEvent.click(await screen.findByRole('button', { name: 'List' }));

    const pipeline = screen.getByRole('article', { name: 'deploy-production' });
    const items = within(pipeline)
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(items).toEqual([
      'After deploy-staging succeeded',
      'Check the windowCheck preconditions, at the start',
      'ApproveManual judgment, after Check the windowteam-payment or sre judge within 24 h',
      'BakeBake manifests, after Check the window',
      'DeployDeploy manifests, after Approve, BakeTo tokyo-1',
    ]);
  });

  it('says why a pipeline cannot be read', async () => {
    renderApplication({
      pipelines: [pipelineDetail({ stages: [], problem: 'not JSON' })],
    });

    expect(await screen.findByText('Unknown: not JSON')).toBeInTheDocument();
    expect(screen.queryByText(/Only by hand/)).not.toBeInTheDocument();
  });

  it('lists code owners and files with links to their text', async () => {
    renderApplication();

    const owners = await section('Code owners');
    expect(
      within(owners).getByRole('link', { name: 'line 31' }),
    ).toHaveAttribute('href', fileUrl('CODEOWNERS', 31));
    const files = await section('Files');
    expect(
      within(files).getByRole('link', { name: 'application.yaml' }),
    ).toHaveAttribute(
      'href',
      fileUrl('applications/payment-authorizer/application.yaml'),
    );
  });

  it('links to the source host where there is one, but never to an address that would run', async () => {
    renderApplication({
      otherFiles: [
        { path: 'hosted.yaml', url: 'https://git.example.com/hosted.yaml' },
        { path: 'hostile.yaml', url: ['java', 'script:alert(1)'].join('') },
      ],
    });

    const files = await section('Files');
    expect(
      within(files).getByRole('link', { name: /^hosted.yaml/ }),
    ).toHaveAttribute('href', 'https://git.example.com/hosted.yaml');
    expect(
      within(files).getByRole('link', { name: 'hostile.yaml' }),
    ).toHaveAttribute('href', fileUrl('hostile.yaml'));
  });

  it('says plainly that the directory is gone', async () => {
    renderTab({});
    expect(
      await screen.findByText(
        'The directory of payment-authorizer is gone from the monorepo',
      ),
    ).toBeInTheDocument();
  });

  it('says what is wrong with a broken application and how to mend it', async () => {
    renderTab({
      broken: [
        {
          name: NAME,
          problems: [
            {
              code: 'application/owner-missing',
              file: 'applications/payment-authorizer/application.yaml',
              line: 5,
              message: 'spec.owner is missing',
              remedy: 'Add the group that owns it',
            },
          ],
        },
      ],
    });

    expect(
      await screen.findByText('payment-authorizer cannot be shown'),
    ).toBeInTheDocument();
    expect(screen.getByText('spec.owner is missing')).toBeInTheDocument();
    expect(
      screen.getByText('What to do: Add the group that owns it'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /application.yaml/ }),
    ).toHaveAttribute('href', expect.stringContaining('#L5'));
  });

  it('does not take a backend that fails for an application that is gone', async () => {
    const api = new InMemoryNamespaces({ applications: [applicationDetail()] });
    const failure = await ResponseError.fromResponse(
      Object.assign(
        new Response(
          JSON.stringify({
            error: { name: 'Error', message: 'The monorepo cannot be read' },
            response: { statusCode: 503 },
          }),
          { status: 503, headers: { 'Content-Type': 'application/json' } },
        ),
      ),
    );
    jest.spyOn(api, 'getApplication').mockRejectedValueOnce(failure);
    renderInFreehold(
      <EntityProvider
        entity={{
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: NAME,
            annotations: { 'freehold.dev/application': NAME },
          },
        }}
      >
        <NamespaceContent />
      </EntityProvider>,
      { api },
    );

    expect(
      await screen.findByText('The monorepo cannot be read'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await section('Ownership')).toBeInTheDocument();
  });

  it('explains a Component that is no application', async () => {
    renderTab({}, {});
    expect(
      await screen.findByText('This Component is not managed by Freehold'),
    ).toBeInTheDocument();
  });
});
