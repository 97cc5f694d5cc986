import {
  DraftProblem,
  NamespacesApi,
  PlanResponse,
} from '@freehold/backstage-plugin-namespaces-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from '../../__testUtils__/renderForm';

const properties = {
  title: { type: 'string', title: 'Title' },
  plan: { type: 'string', 'ui:field': 'FreeholdPlanPreview' },
};
const initial = {
  name: 'ledger',
  owner: 'group:default/team-payment',
  tier: 'a',
  profile: 'http',
  image: 'registry.example/apps/ledger',
  environments: ['develop'],
};
const base = '0123456789abcdef0123456789abcdef01234567';

const planned: Extract<PlanResponse, { ok: true }> = {
  ok: true,
  base,
  summary: { create: 2, update: 1, delete: 0, keep: 0, conflict: 0 },
  entries: [
    {
      path: 'CODEOWNERS',
      action: 'update',
      reason: 'regenerated',
      current: '* @example/sre\n',
      next: '* @example/sre\n/applications/ledger/ @example/team-payment\n',
    },
    {
      path: 'applications/ledger/application.yaml',
      action: 'create',
      reason: 'new',
      next: 'kind: Application\n',
    },
    {
      path: 'applications/ledger/develop/deployment.yaml',
      action: 'create',
      reason: 'new',
      next: 'kind: Deployment\n',
    },
  ],
  pipelines: [
    {
      name: 'deploy-develop',
      description: 'Deploys every new image.',
      file: { path: 'applications/ledger/spinnaker/deploy-develop.json' },
      triggers: [
        { type: 'docker', description: 'a new image', enabled: true },
        { type: 'cron', description: 'every night', enabled: false },
      ],
      stages: [
        { refId: '1', name: 'Bake', type: 'bakeManifest', requires: [] },
        {
          refId: '2',
          name: 'Deploy',
          type: 'deployManifest',
          requires: ['1'],
          summary: 'to tokyo-develop',
        },
      ],
    },
  ],
  problems: [],
};

const refusal: DraftProblem = {
  code: 'draft/owner-not-allowed',
  field: 'owner',
  severity: 'error',
  message: 'You are not a member of team-payment.',
  remedy: 'Choose one of your teams.',
};

function form(plan: NamespacesApi['plan']) {
  return renderForm({
    properties,
    required: ['plan'],
    initial,
    namespaces: { plan },
  });
}

const review = () => screen.getByRole('button', { name: 'Review' });

describe('FreeholdPlanPreview', () => {
  it('shows what will be written, and hands on the commit it was planned against', async () => {
    const plan = jest.fn(async () => planned);
    const { onCreate } = form(plan);
    expect(
      await screen.findByText('Planning the files and pipelines …'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(
        'Files: 2 new, 1 changed. Planned against commit 01234567.',
      ),
    ).toBeInTheDocument();
    expect(plan).toHaveBeenCalledWith(initial, {
      signal: expect.any(AbortSignal),
    });

    const stages = screen.getByRole('list', {
      name: 'Stages of deploy-develop',
    });
    expect(
      within(stages)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['BakebakeManifest', 'Deployto tokyo-develop']);
    expect(
      screen.getByText('Starts by: a new image, every night (disabled)'),
    ).toBeInTheDocument();

    await userEvent.click(review());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    await waitFor(() =>
      expect(onCreate).toHaveBeenCalledWith({ ...initial, plan: base }),
    );
  });

  it('names the guardrail and the files that a problem is about', async () => {
    const problem = (environment: string): DraftProblem => ({
      code: 'guardrail/require-probes',
      field: 'port',
      severity: 'error',
      message: 'no readinessProbe',
      remedy: 'Add one.',
      guardrail: {
        rule: 'require-probes',
        title: 'Containers have probes',
        file: `applications/ledger/${environment}/deployment.yaml`,
        line: 24,
      },
    });
    form(async () => ({
      ok: false,
      problems: [problem('develop'), problem('production')],
    }));
    const said = (await screen.findByText('Port: no readinessProbe')).closest(
      '[role="alert"]',
    );
    expect(said).toHaveTextContent(
      'Guardrail “Containers have probes” (require-probes)',
    );
    expect(said).toHaveTextContent(
      'In applications/ledger/develop/deployment.yaml, line 24; applications/ledger/production/deployment.yaml, line 24',
    );
    expect(screen.getAllByText('Port: no readinessProbe')).toHaveLength(1);

    await userEvent.click(review());
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('shows the content of a file that is chosen by keys', async () => {
    form(async () => planned);
    const tree = await screen.findByRole('navigation', { name: 'Files' });
    within(tree).getByRole('button', { name: 'deployment.yaml' }).focus();
    await userEvent.keyboard('{Enter}');
    const content = await screen.findByRole('region', {
      name: 'applications/ledger/develop/deployment.yaml',
    });
    await waitFor(() => expect(content).toHaveTextContent('kind: Deployment'));

    await userEvent.click(
      within(tree).getByRole('button', { name: /CODEOWNERS/ }),
    );
    expect(
      await screen.findByText('changed · Changed lines are highlighted.'),
    ).toBeInTheDocument();

    await userEvent.click(
      within(tree).getByRole('button', { name: 'develop' }),
    );
    expect(
      within(tree).queryByRole('button', { name: 'deployment.yaml' }),
    ).toBeNull();
  });

  it('names each problem with its field and remedy, and lets nobody on', async () => {
    form(async () => ({ ok: false, problems: [refusal] }));
    expect(
      await screen.findByText('Owner: You are not a member of team-payment.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Choose one of your teams.')).toBeInTheDocument();
    await userEvent.click(review());
    expect(await screen.findAllByText(/required property/)).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('shows warnings beside a plan', async () => {
    form(async () => ({
      ...planned,
      problems: [
        { ...refusal, severity: 'warning', field: undefined, message: 'Hm.' },
      ],
    }));
    expect(await screen.findByText('Hm.')).toBeInTheDocument();
    expect(screen.getByText('Ready to create')).toBeInTheDocument();
  });

  it('takes a plan with conflicts for no plan', async () => {
    form(async () => ({
      ...planned,
      summary: { ...planned.summary, conflict: 1 },
      entries: [
        ...planned.entries,
        { path: 'applications/ledger/x', action: 'conflict', reason: 'exists' },
      ],
    }));
    expect(
      await screen.findByText(/1 file is in conflict/),
    ).toBeInTheDocument();
    await userEvent.click(review());
    expect(await screen.findAllByText(/required property/)).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('names what is missing without asking the backend', async () => {
    const plan = jest.fn();
    renderForm({
      properties,
      required: ['plan'],
      initial: { ...initial, image: '' },
      namespaces: { plan },
    });
    expect(
      await screen.findByText('Image: Image has no value'),
    ).toBeInTheDocument();
    expect(plan).not.toHaveBeenCalled();
  });

  it('never passes when the backend is out of reach, and tries again', async () => {
    const plan = jest
      .fn()
      .mockRejectedValueOnce(new Error('connection refused'))
      .mockResolvedValue(planned);
    form(plan);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'connection refused',
    );
    await userEvent.click(review());
    expect(await screen.findAllByText(/required property/)).not.toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Ready to create')).toBeInTheDocument();
  });

  it('plans anew when something changes, and drops the plan until then', async () => {
    let release: (response: PlanResponse) => void = () => {};
    const plan = jest
      .fn()
      .mockResolvedValueOnce(planned)
      .mockImplementationOnce(
        () =>
          new Promise(resolve => {
            release = resolve;
          }),
      )
      .mockResolvedValue({ ...planned, base: 'f'.repeat(40) });
    const { onCreate } = form(plan);
    await screen.findByText('Ready to create');

    await userEvent.type(
      screen.getByRole('textbox', { name: 'Title' }),
      'Ledger',
    );
    await waitFor(() => expect(plan).toHaveBeenCalledTimes(2));
    expect(screen.queryByText('Ready to create')).toBeNull();
    expect(plan).toHaveBeenLastCalledWith(
      { ...initial, title: 'Ledger' },
      expect.anything(),
    );
    release({ ...planned, base: 'f'.repeat(40) });
    await screen.findByText(/Planned against commit ffffffff/);

    await userEvent.click(review());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    await waitFor(() =>
      expect(onCreate).toHaveBeenCalledWith({
        ...initial,
        title: 'Ledger',
        plan: 'f'.repeat(40),
      }),
    );
  });

  it.each<[string, () => Promise<PlanResponse>, RegExp]>([
    [
      'refuses',
      async () => ({ ok: false, problems: [refusal] }),
      /You are not a member of team-payment. Choose one/,
    ],
    [
      'finds a conflict',
      async () => ({
        ...planned,
        summary: { ...planned.summary, conflict: 2 },
      }),
      /2 files are in conflict/,
    ],
    [
      'cannot be reached',
      async () => {
        throw new Error('connection refused');
      },
      /The plan could not be checked: connection refused/,
    ],
  ])(
    'keeps the form from going on when the backend %s on Next',
    async (_case, second, message) => {
      form(
        jest.fn().mockResolvedValueOnce(planned).mockImplementationOnce(second),
      );
      await screen.findByText('Ready to create');
      await userEvent.click(review());
      expect(await screen.findAllByText(message)).not.toHaveLength(0);
      expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
    },
  );
});
