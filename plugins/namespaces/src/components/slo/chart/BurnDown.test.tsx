import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryNamespaces } from '../../../__testUtils__/InMemoryNamespaces';
import { NOW, objectiveDetail } from '../../../__testUtils__/objectiveBuilders';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { BurnDown } from './BurnDown';
import type { ChartMark } from './BurnDownChart';

const render = (objective = objectiveDetail(), marks?: readonly ChartMark[]) =>
  renderInFreehold(<BurnDown objective={objective} marks={marks} />, {
    api: new InMemoryNamespaces(),
  });

const cursor = () => screen.findByRole('slider', { name: 'Moment shown' });

describe('BurnDown', () => {
  it('says in a sentence what it draws', async () => {
    render();
    expect(
      await screen.findByRole('img', {
        name: /^At Nov 22, 2026, 9:00 AM UTC, 50% of the error budget were left. Used evenly, it would have been 0%.$/,
      }),
    ).toBeInTheDocument();
  });

  it.each([
    ['{ArrowLeft}', 'Nov 22, 2026, 5:00 AM UTC: 50.3% left; used evenly, 1%'],
    ['{Home}', 'Oct 23, 2026, 9:00 AM UTC: 100% left; used evenly, 100%'],
    [
      '{Home}{ArrowLeft}',
      'Oct 23, 2026, 9:00 AM UTC: 100% left; used evenly, 100%',
    ],
    [
      '{Home}{PageUp}{ArrowRight}{ArrowLeft}',
      'Oct 24, 2026, 9:00 AM UTC: 98.3% left; used evenly, 97%',
    ],
    ['{Home}{End}', 'Nov 22, 2026, 9:00 AM UTC: 50% left; used evenly, 0%'],
    ['{Home}{Escape}', 'Nov 22, 2026, 9:00 AM UTC: 50% left; used evenly, 0%'],
  ])('reads out after %s: %s', async (keys, readout) => {
    render();
    const slider = await cursor();
    act(() => slider.focus());
    await userEvent.keyboard(keys);
    expect(slider).toHaveAttribute('aria-valuetext', readout);
    expect(screen.getByText(readout)).toBeVisible();
  });

  it('keeps what keys chose when the pointer leaves, until the focus does', async () => {
    render();
    const slider = await cursor();
    act(() => slider.focus());
    await userEvent.keyboard('{Home}');
    fireEvent.pointerLeave(slider);
    expect(slider).toHaveAttribute('aria-valuenow', '0');

    act(() => slider.blur());
    expect(slider).toHaveAttribute('aria-valuenow', '180');
  });

  it('shows the same days as a table', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as table' }),
    );

    const table = screen.getByRole('table', { name: 'Days of Availability' });
    const rows = within(table)
      .getAllByRole('row')
      .map(row =>
        [...row.querySelectorAll('th, td')].map(cell => cell.textContent),
      );
    expect(rows[0]).toEqual([
      'Day (UTC)',
      'Good',
      'Total',
      'Budget left at the end',
    ]);
    expect(rows[1]).toEqual([
      'Nov 22, 20269 of 24 h recorded',
      '8,995',
      '9,000',
      '50%',
    ]);
    expect(rows[2].slice(0, 3)).toEqual(['Nov 21, 2026', '23,988', '24,000']);
    expect(rows).toHaveLength(33);

    await userEvent.click(
      screen.getByRole('button', { name: 'Show as chart' }),
    );
    expect(await cursor()).toBeInTheDocument();
  });

  it('tells days that are missing or estimated from days without events', async () => {
    render(
      objectiveDetail({
        days: [
          {
            day: '2026-11-20',
            good: 0,
            total: 0,
            hours: 0,
            estimatedHours: 0,
          },
          {
            day: '2026-11-21',
            good: 0,
            total: 0,
            hours: 24,
            estimatedHours: 2,
          },
        ],
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as table' }),
    );
    const cells = (name: RegExp) =>
      within(screen.getByRole('row', { name }))
        .getAllByRole('cell')
        .map(cell => cell.textContent);
    expect(cells(/Nov 20/).slice(0, 2)).toEqual([
      'not recorded',
      'not recorded',
    ]);
    expect(cells(/Nov 21/).slice(0, 2)).toEqual(['0', '0']);
    expect(
      screen.getByText('24 of 24 h recorded, 2 estimated'),
    ).toBeInTheDocument();
  });

  it('draws deploys where they happened, within the window only', async () => {
    render(objectiveDetail(), [
      { instant: NOW - 3_600_000, label: 'v1.2.0' },
      { instant: NOW - 90 * 86_400_000, label: 'v0.1.0' },
    ]);
    const drawing = await screen.findByRole('img');
    expect(within(drawing).getByText('v1.2.0')).toBeInTheDocument();
    expect(within(drawing).queryByText('v0.1.0')).not.toBeInTheDocument();
    expect(screen.getByText('Deployed')).toBeInTheDocument();
    expect(await cursor()).toHaveAttribute(
      'aria-valuetext',
      'Nov 22, 2026, 9:00 AM UTC: 50% left; used evenly, 0% · v1.2.0',
    );
  });

  it('says by how much a budget is overspent, not that less than nothing is left', async () => {
    const objective = objectiveDetail();
    const [last] = objective.burnDown.slice(-1);
    render({ ...objective, burnDown: [{ ...last, remaining: -0.334 }] });
    expect(
      await screen.findByRole('img', {
        name: 'At Nov 22, 2026, 9:00 AM UTC, the error budget was overspent by 33.4%. Used evenly, 0% would have been left.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Nov 22, 2026, 9:00 AM UTC: overspent by 33.4%; used evenly, 0% left',
      ),
    ).toBeInTheDocument();
  });

  it('draws nothing without events, and says so', async () => {
    render(objectiveDetail({ hours: () => ({ bad: 0, total: 0 }) }));
    expect(
      await screen.findByText(/There is no line to draw/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});
