import { BurnPolicy, PLATFORM_DEFAULT_POLICY, TierState } from '@freehold/slo';
import { screen, within } from '@testing-library/react';
import { InMemoryNamespaces } from '../../../__testUtils__/InMemoryNamespaces';
import {
  HourlyEvents,
  measured,
  objectiveDetail,
} from '../../../__testUtils__/objectiveBuilders';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { BurnTable } from './BurnTable';

const HOUR = 3_600_000;
const policy: BurnPolicy = PLATFORM_DEFAULT_POLICY;
const LONG_WINDOWS = [HOUR, 6 * HOUR, 24 * HOUR, 72 * HOUR];

async function rowsOf(tiers: readonly TierState[], target: number) {
  renderInFreehold(
    <BurnTable
      tiers={tiers}
      policy={policy}
      target={target}
      title="Availability"
    />,
    { api: new InMemoryNamespaces() },
  );
  const table = await screen.findByRole('table', {
    name: 'Burn rates of Availability',
  });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row =>
      [...row.querySelectorAll('th, td')].map(cell => cell.textContent),
    );
}

function tiersOf(part: {
  target?: number;
  hours?: HourlyEvents;
  measuredErrorRatios: ReadonlyMap<number, number>;
}): [TierState[], number] {
  const objective = objectiveDetail(part);
  return [objective.status?.tiers ?? [], objective.target];
}

describe('BurnTable', () => {
  it('has a row for each tier with both rates, its threshold and its state', async () => {
    expect(
      await rowsOf(...tiersOf({ measuredErrorRatios: measured(0.0004) })),
    ).toEqual([
      ['Pageabove 14.4x', '0.4x1 hr', '0.4x5 min', 'Quiet'],
      ['Pageabove 6x', '0.4x6 hr', '0.4x30 min', 'Quiet'],
      ['Ticketabove 3x', '0.4x1 day', '0.4x2 hr', 'Quiet'],
      ['Ticketabove 1x', '0.4x3 days', '0.4x6 hr', 'Quiet'],
    ]);
  });

  it.each<[string, Parameters<typeof tiersOf>[0], Array<string | RegExp>]>([
    [
      'both windows are above it',
      { measuredErrorRatios: measured(0.0045) },
      ['Quiet', 'Quiet', 'Firing', 'Firing'],
    ],
    [
      'the short window is not known but decides',
      {
        measuredErrorRatios: measured(0.02, LONG_WINDOWS),
        hours: () => ({ bad: 20 }),
      },
      [
        'Not evaluatedThe record is by the hour, which is too coarse for 5 minutes',
        'Not evaluatedThe record is by the hour, which is too coarse for 30 minutes',
        'Firing',
        'Firing',
      ],
    ],
    [
      'the target leaves so much that it cannot be reached',
      { target: 0.9, measuredErrorRatios: measured(0) },
      [
        'Cannot fireEven if everything failed, this target would burn at 10x only.',
        'Quiet',
        'Quiet',
        'Quiet',
      ],
    ],
    [
      'nothing was counted',
      { measuredErrorRatios: new Map(), hours: () => ({ bad: 0, total: 0 }) },
      [
        /^Not evaluatedNothing was counted in 1 hour$/,
        /^Not evaluatedNothing was counted in 6 hours$/,
        /^Not evaluatedNothing was counted in 1 day$/,
        /^Not evaluatedNothing was counted in 3 days$/,
      ],
    ],
    [
      'few events were counted',
      { measuredErrorRatios: new Map(), hours: () => ({ bad: 0, total: 10 }) },
      [
        'QuietFew events: one error may be enough',
        'QuietFew events: one error may be enough',
        'QuietFew events: one error may be enough',
        'QuietFew events: one error may be enough',
      ],
    ],
  ])('says of an alert when %s', async (_what, part, states) => {
    const rows = await rowsOf(...tiersOf(part));
    expect(rows).toHaveLength(states.length);
    states.forEach((state, index) => expect(rows[index][3]).toMatch(state));
  });
});
