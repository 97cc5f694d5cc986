import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryNamespaces } from '../../../__testUtils__/InMemoryNamespaces';
import {
  measured,
  objectiveDetail,
} from '../../../__testUtils__/objectiveBuilders';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { HowCalculated } from './HowCalculated';

async function open(objective = objectiveDetail()) {
  renderInFreehold(<HowCalculated objective={objective} id="formulas" />, {
    api: new InMemoryNamespaces(),
  });
  const button = await screen.findByRole('button', {
    name: 'How this is calculated',
  });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  return [...document.querySelectorAll('dl > div')].map(({ children }) => [
    children[0].textContent,
    children[1].lastElementChild?.textContent,
  ]);
}

describe('HowCalculated', () => {
  it('puts the numbers into the formulas', async () => {
    expect(await open()).toEqual([
      ['Attainment', '719,640 ÷ 720,000 = 99.95%'],
      ['Errors allowed', '720,000 × 0.1% = 720'],
      ['Budget left', '1 − 360 ÷ 720 = 50%'],
      ['Budget in minutes', '30 days × 0.1% = 43.2 minutes'],
      ['Burn rate over 3 days', '0.04% ÷ 0.1% = 0.4x'],
    ]);
  });

  it('reckons the end of the budget with the pace of the alert that fires', async () => {
    const rows = await open(
      objectiveDetail({ measuredErrorRatios: measured(0.015) }),
    );
    expect(rows.slice(4)).toEqual([
      ['Burn rate over 1 hour', '1.5% ÷ 0.1% = 15x'],
      ['Used up in', '50% × 30 days ÷ 15x = 24 hours'],
    ]);
  });

  it('explains that a period which has not ended expects events', async () => {
    const rows = await open(
      objectiveDetail({
        window: {
          kind: 'calendar',
          duration: { count: 1, unit: 'M' },
          startTime: '2026-01-01 00:00:00',
          timeZone: 'UTC',
        },
      }),
    );
    // 21 days and 9 hours of 30 have elapsed.
    expect(rows[1]).toEqual(['Errors allowed', '720,000 × 0.1% = 720']);
    expect(rows[2][1]).toMatch(/^1 − 257 ÷ 720 = 64.3%$/);
    expect(screen.getByText(/The period has not ended/)).toBeVisible();
  });

  it('has queries also where there is no figure to explain', async () => {
    expect(await open(objectiveDetail({ unrecorded: true }))).toEqual([]);
    expect(
      screen.getByRole('region', { name: 'Availability: Good' }),
    ).toHaveTextContent('query: http_requests_total{code!~"5.."}');
    expect(
      screen.getByRole('region', { name: 'Availability: Total' }),
    ).toBeInTheDocument();
  });

  it.each([
    [
      {
        kind: 'raw',
        rawType: 'failure',
        raw: { spec: { query: 'a' } },
      } as const,
      'Availability: Ratio of failures',
    ],
    [
      { kind: 'threshold', source: { spec: { query: 'b' } } } as const,
      'Availability: Measurement',
    ],
    [
      {
        kind: 'bad',
        counter: false,
        bad: { spec: { query: 'c' } },
        total: { spec: {} },
      } as const,
      'Availability: Bad',
    ],
  ])('names what %j measures', async (metric, region) => {
    await open(objectiveDetail({ indicator: { name: 'i', metric } }));
    expect(screen.getByRole('region', { name: region })).toBeInTheDocument();
  });
});
