import { screen, within } from '@testing-library/react';
import {
  applicationSlos,
  HourlyEvents,
  measured,
  objectiveDetail,
} from '../../../__testUtils__/objectiveBuilders';
import { sloSource } from '../../../__testUtils__/sloBuilders';
import { renderSlos, renderTab, section } from './__testUtils__/renderSloTab';

describe('ObjectiveSection', () => {
  it('says what is demanded, how it went and what is left', async () => {
    renderSlos();

    const availability = await section();
    [
      '99.9% of requests over 30 rolling days',
      'Healthy',
      '99.95%',
      '719,640 of 720,000 good',
      'Target 99.9%',
      '50%',
      '21.6 minutes of 43.2 minutes left',
      '720 of 720 hours recorded',
      'Occurrences: every event counts the same',
      'The budget lasts at the present pace',
    ].forEach(text =>
      expect(within(availability).getByText(text)).toBeInTheDocument(),
    );
    expect(screen.getByText(/SLO figures from Prometheus/)).toBeVisible();
    expect(screen.queryByText('Sample data')).not.toBeInTheDocument();
  });

  it('links to the line of the definition and to the form that changes it', async () => {
    renderSlos();

    const path = 'applications/payment-authorizer/slo.yaml';
    expect(
      within(await section()).getByRole('link', { name: `${path}:14` }),
    ).toHaveAttribute(
      'href',
      `/namespaces/files?${new URLSearchParams({ path })}#L14`,
    );
    const edit = new URL(
      screen
        .getByRole('button', { name: 'Change the target' })
        .getAttribute('href') ?? '',
      'http://localhost',
    );
    expect(edit.pathname).toBe('/create/templates/default/edit-slo');
    expect(JSON.parse(edit.searchParams.get('formData') ?? '')).toEqual({
      application: 'component:default/payment-authorizer',
    });
  });

  it.each<
    [string, Parameters<typeof objectiveDetail>[0], Array<string | RegExp>]
  >([
    [
      'exhausted',
      { hours: () => ({ bad: 2 }) },
      [
        'Budget used up',
        'The budget is used up',
        '43.2 minutes more than the 43.2 minutes allowed',
        'Back on Dec 7, 2026, 10:00 AM UTC if nothing else fails',
      ],
    ],
    [
      'exhausted in a calendar month',
      {
        hours: () => ({ bad: 2 }),
        window: {
          kind: 'calendar',
          duration: { count: 1, unit: 'M' },
          startTime: '2026-01-01 00:00:00',
          timeZone: 'Asia/Tokyo',
        },
      },
      [
        '99.9% of requests in each calendar month (Asia/Tokyo)',
        'A new period with a new budget begins on Nov 30, 2026, 3:00 PM UTC',
      ],
    ],
    [
      'burning',
      { measuredErrorRatios: measured(0.002) },
      [
        'Burning',
        'Ticket alert is firing: 2x over 3 days',
        'Used up on Nov 29, 2026, 9:00 PM UTC at the present pace',
      ],
    ],
    [
      'without the short windows',
      { hours: () => ({ bad: 20 }), measuredErrorRatios: new Map() },
      ['Budget used up'],
    ],
    [
      'not evaluated, because alerts are not known',
      {
        hours: hoursAgo => ({ bad: hoursAgo < 2 ? 16 : 0 }),
        measuredErrorRatios: new Map(),
      },
      ['Not evaluated', /whether an alert fires is not/],
    ],
    [
      'not evaluated, because hours are too coarse',
      {
        budgeting: { method: 'Timeslices', sliceMs: 60_000, sliceTarget: 0.95 },
      },
      [
        'Not evaluated',
        '99.9% of slices of 1 minute over 30 rolling days',
        /too coarse for slices of 1 minute/,
        'Timeslices: a slice of 1 minute is good when at least 95% of its events are',
      ],
    ],
    [
      'without data, because nothing is recorded',
      { hours: () => undefined },
      ['No data', /Nothing is recorded for this window/, 'Unknown'],
    ],
    [
      'without data, because nothing happened',
      { hours: () => ({ bad: 0, total: 0 }) },
      ['No data', /counted no event in this window/, 'Unknown'],
    ],
    [
      'without data, because the window has not begun',
      {
        window: {
          kind: 'calendar',
          duration: { count: 1, unit: 'Q' },
          startTime: '2027-01-01 00:00:00',
          timeZone: 'UTC',
        },
      },
      [
        'No data',
        /first period of this window has not begun/,
        '99.9% of requests in each calendar quarter (UTC)',
      ],
    ],
    [
      'with a low volume',
      { hours: hoursAgo => ({ bad: 0, total: hoursAgo % 2 }) },
      ['Low volume', /less than one error was to be expected/],
    ],
    [
      'not recorded yet',
      { unrecorded: true },
      ['No data', /Nothing has been recorded yet/],
    ],
  ])('says of an objective %s what is known', async (_what, part, texts) => {
    renderSlos({ objectives: [objectiveDetail(part)] });
    const availability = await section();
    texts.forEach(text =>
      expect(within(availability).getAllByText(text)[0]).toBeInTheDocument(),
    );
  });

  it.each<[string, HourlyEvents]>([
    ['nothing recorded', () => undefined],
    ['no events', () => ({ bad: 0, total: 0 })],
  ])('never shows %s as healthy', async (_what, hours) => {
    renderSlos({ objectives: [objectiveDetail({ hours })] });
    const availability = await section();
    ['Healthy', '100%', '0%'].forEach(text =>
      expect(within(availability).queryByText(text)).not.toBeInTheDocument(),
    );
  });

  it('says when the backend watches another target than git has', async () => {
    renderSlos({
      source: sloSource({ id: 'datadog', title: 'Datadog' }),
      objectives: [
        objectiveDetail({
          live: { target: 0.99, url: 'https://app.datadoghq.eu/slo?slo_id=1' },
        }),
      ],
    });
    const availability = await section();
    expect(
      within(availability).getByText(/Datadog has 99%, git has 99.9%/),
    ).toBeVisible();
    expect(
      within(availability).getByRole('link', { name: /Open in Datadog/ }),
    ).toHaveAttribute('href', 'https://app.datadoghq.eu/slo?slo_id=1');
  });

  it('tells of an alert who is responsible, how to reach them, and what to do', async () => {
    renderTab(
      {
        slos: [
          applicationSlos({
            objectives: [
              objectiveDetail({ measuredErrorRatios: measured(0.02) }),
            ],
          }),
        ],
      },
      { links: [{ url: 'https://wiki.example.com/rb', title: 'Runbook' }] },
    );
    const availability = await section();
    expect(
      await within(availability).findByText(
        'Page alert is firing: 20x over 1 hour',
      ),
    ).toBeVisible();
    expect(
      await within(availability).findByRole('link', { name: 'team-payment' }),
    ).toBeInTheDocument();
    expect(
      within(availability).getByText(
        '#team-payment · team-payment@example.com',
      ),
    ).toBeVisible();
    expect(
      within(availability).getByRole('link', { name: /Runbook/ }),
    ).toHaveAttribute('href', 'https://wiki.example.com/rb');
  });
});
