import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryNamespaces } from '../../../__testUtils__/InMemoryNamespaces';
import {
  applicationSlos,
  objectiveDetail,
} from '../../../__testUtils__/objectiveBuilders';
import { sloSource } from '../../../__testUtils__/sloBuilders';
import {
  NAME,
  renderSlos,
  renderTab,
  section,
  TAB,
} from './__testUtils__/renderSloTab';

describe('SloContent', () => {
  it('begins with the first environment; keys choose another, and the address says which', async () => {
    renderSlos({
      objectives: [
        objectiveDetail(),
        objectiveDetail({ environment: 'develop', title: 'In develop' }),
      ],
    });
    await screen.findByRole('tab', { name: /Production/ });
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map(tab => tab.textContent)).toEqual([
      'HealthyProduction',
      'HealthyDevelop',
    ]);
    expect(tabs[0]).toHaveAttribute('aria-selected', 'true');

    act(() => tabs[0].focus());
    await userEvent.keyboard('{ArrowRight}');

    expect(await section('In develop')).toBeInTheDocument();
    expect(screen.queryByText('Availability')).not.toBeInTheDocument();
    expect(screen.getByRole('tabpanel')).toHaveAccessibleName(/Develop/);
    expect(screen.getByTestId('address')).toHaveTextContent(
      `${TAB}?environment=develop`,
    );
  });

  it('opens what the address points at, and links to each objective', async () => {
    const scrolled = jest.fn();
    Element.prototype.scrollIntoView = scrolled;
    renderSlos(
      {
        objectives: [
          objectiveDetail(),
          objectiveDetail({ environment: 'develop' }),
          objectiveDetail({
            environment: 'develop',
            objective: 'latency:2',
            title: 'Latency',
          }),
        ],
      },
      `${TAB}?environment=develop&objective=latency%3A2`,
    );

    expect(
      within(await section('Latency')).getByRole('button', {
        name: 'Link to Latency',
      }),
    ).toHaveAttribute(
      'href',
      `${TAB}?environment=develop&objective=latency%3A2`,
    );
    expect(scrolled).toHaveBeenCalledTimes(1);
    expect(scrolled.mock.contexts[0]).toContainElement(
      await section('Latency'),
    );
  });

  it('takes an environment that is not there for none', async () => {
    renderSlos({}, `${TAB}?environment=moon`);
    expect(await section()).toBeInTheDocument();
  });

  it('labels sample data', async () => {
    renderSlos({ source: sloSource({ id: 'sample', sample: true }) });
    await section();
    expect(screen.getByText('Sample data')).toBeVisible();
  });

  it('keeps the last figures when the source fails, and says why and how old they are', async () => {
    renderSlos({
      source: sloSource({ error: 'connection refused' }),
      objectives: [
        objectiveDetail({ failure: 'the query answers with 11,001 series' }),
      ],
    });
    const availability = await section();
    expect(screen.getByText(/connection refused/)).toBeVisible();
    expect(within(availability).getByText(/11,001 series/)).toBeInTheDocument();
    expect(within(availability).getByText('99.95%')).toBeInTheDocument();
  });

  it('shows a source that fails to answer as an error that can be retried', async () => {
    const api = new InMemoryNamespaces({ slos: [applicationSlos()] });
    jest
      .spyOn(api, 'getApplicationSlos')
      .mockRejectedValueOnce(new Error('The database is locked'));
    renderTab(api);

    expect(await screen.findByText('The database is locked')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await section()).toBeInTheDocument();
  });

  it('shows objectives that nothing measures without figures, and what to do', async () => {
    renderSlos({
      source: undefined,
      objectives: [objectiveDetail({ unrecorded: true })],
    });
    const availability = await section();
    expect(
      screen.getByText('No monitoring backend is connected'),
    ).toBeVisible();
    expect(
      within(availability).getByText('99.9% of requests over 30 rolling days'),
    ).toBeVisible();
    expect(within(availability).queryByText('100%')).not.toBeInTheDocument();
  });

  it('leads to the form when there is no SLO', async () => {
    renderSlos({
      objectives: [],
      file: { path: 'applications/x/slo.yaml', exists: false, problems: [] },
    });
    expect(
      await screen.findByText(`${NAME} has no SLO yet`),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Set objectives' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/create/templates/default/edit-slo?formData='),
    );
  });

  it('lists what is wrong with slo.yaml, with its lines', async () => {
    renderSlos({
      objectives: [],
      file: {
        path: 'applications/payment-authorizer/slo.yaml',
        exists: true,
        problems: [
          {
            code: 'slo/target',
            line: 31,
            message: 'target must be less than 1',
            remedy: 'Write 0.999.',
          },
        ],
      },
    });
    expect(
      await screen.findByText(
        'applications/payment-authorizer/slo.yaml has 1 problem',
      ),
    ).toBeVisible();
    expect(screen.getByText('target must be less than 1')).toBeVisible();
    expect(
      screen.getAllByRole('link', { name: /slo\.yaml/ })[0],
    ).toHaveAttribute('href', expect.stringContaining('#L31'));
    expect(screen.getByText(/has no objective that can be read/)).toBeVisible();
  });

  it.each([
    [{ slos: [] }, `The directory of ${NAME} is gone from the monorepo`],
    [{ broken: [{ name: NAME, problems: [] }] }, `${NAME} cannot be shown`],
  ])('says of %j: %s', async (content, text) => {
    renderTab(content);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('explains a Component that is no application', async () => {
    renderTab({}, { annotations: {} });
    expect(
      await screen.findByText('This Component is not managed by Freehold'),
    ).toBeInTheDocument();
  });
});
