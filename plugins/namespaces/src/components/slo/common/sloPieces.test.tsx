import { SloState } from '@freehold/backstage-plugin-namespaces-common';
import { Budget } from '@freehold/slo';
import { screen } from '@testing-library/react';
import { InMemoryNamespaces } from '../../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { BudgetBar } from './BudgetBar';
import { SloStateChip } from './SloStateChip';
import { SloStateIcon } from './SloStateIcon';
import { SLO_STATES } from '../../../sloStates';
import { Sparkline } from './Sparkline';
import { useSloWords } from './useSloWords';

const show = (element: JSX.Element) =>
  renderInFreehold(element, { api: new InMemoryNamespaces() });

describe('SloStateChip', () => {
  it('tells every state by words and by an icon of its own, not by colour alone', () => {
    show(
      <>
        {[...SLO_STATES, undefined].map(state => (
          <SloStateChip key={String(state)} state={state} />
        ))}
      </>,
    );

    const chips = document.querySelectorAll<HTMLElement>('.MuiChip-root');
    expect([...chips].map(chip => chip.textContent)).toEqual([
      'Budget used up',
      'Burning fast',
      'Burning',
      'Not evaluated',
      'No data',
      'Low volume',
      'Healthy',
      'No SLO',
      'Not measured yet',
    ]);
    const icons = [...chips].map(chip => chip.querySelector('path')?.outerHTML);
    expect(new Set(icons).size).toBe(chips.length);
    chips.forEach(chip => expect(chip.title).not.toBe(''));
  });

  it('counts', () => {
    show(<SloStateChip state="healthy" count={1234} />);
    expect(screen.getByText('Healthy: 1,234')).toBeInTheDocument();
  });

  it('shows a state that it does not know as what it is', () => {
    show(<SloStateChip state={'melting' as SloState} />);
    expect(screen.getByText('melting')).toBeInTheDocument();
  });
});

describe('SloStateIcon', () => {
  it('says its state where no words stand beside it', () => {
    show(<SloStateIcon state="burning" />);
    expect(screen.getByRole('img', { name: 'Burning' })).toBeInTheDocument();
  });
});

describe('BudgetBar', () => {
  it.each<[string, number | undefined, number, number]>([
    ['54% of the error budget is left', 0.537, 2, 0],
    ['0.4% of the error budget is left', 0.004, 2, 0],
    ['The error budget is used up', 0, 1, 0],
    ['The error budget is overspent by 50%', -0.5, 1, 1],
    ['The error budget is overspent by 99,900%', -999, 1, 1],
    ['How much of the error budget is left is not known', undefined, 1, 0],
    ['How much of the error budget is left is not known', NaN, 1, 0],
  ])('says "%s" of %d', (sentence, remaining, rects, stripes) => {
    show(<BudgetBar remaining={remaining} />);

    const bar = screen.getByRole('img', { name: sentence });
    expect(bar.querySelectorAll('rect')).toHaveLength(rects);
    expect(bar.querySelectorAll('line')).toHaveLength(stripes);
  });

  it('never leaves its frame', () => {
    show(<BudgetBar remaining={-999} />);
    expect(screen.getByRole('img').querySelector('line')).toHaveAttribute(
      'x2',
      '100%',
    );
  });

  it('is silent where the same is said beside it', () => {
    show(<BudgetBar remaining={1} decorative />);
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});

describe('Sparkline', () => {
  it.each<[string, Array<number | null>]>([
    [
      'Error budget left over 3 days: from 100% to -50%, lowest -60%',
      [1, -0.6, -0.5],
    ],
    [
      'Error budget left over 3 days: from 90% to 90%, lowest 90%; not known on 2 days',
      [null, 0.9, null],
    ],
    ['Error budget left over 2 days: not known on any day', [null, null]],
  ])('says "%s"', (sentence, points) => {
    show(<Sparkline points={points} />);
    expect(screen.getByRole('img', { name: sentence })).toBeInTheDocument();
  });
});

describe('useSloWords', () => {
  const budget: Budget = {
    state: 'ok',
    remaining: 0.75,
    consumed: 0.25,
    exhausted: false,
    breached: false,
    units: { allowed: 1000, consumed: 250, remaining: 750 },
    minutes: { allowed: 43.2, consumed: 10.8, remaining: 32.4 },
  };
  const overspent: Budget = {
    ...budget,
    remaining: -0.5,
    units: { allowed: 1000, consumed: 1500, remaining: -500 },
    minutes: { allowed: 43.2, consumed: 64.8, remaining: -21.6 },
  };

  function Budgets(props: { of: Budget; unit: 'events' | 'slices' }) {
    const words = useSloWords().budget(props.of, props.unit);
    return <p>{words ? `${words.time} | ${words.units}` : 'unknown'}</p>;
  }

  it.each<[string, Budget, 'events' | 'slices']>([
    [
      '32.4 minutes of 43.2 minutes left | Failures left: 750 of 1,000',
      budget,
      'events',
    ],
    [
      '21.6 minutes more than the 43.2 minutes allowed | Bad time slices beyond the 1,000 allowed: 500',
      overspent,
      'slices',
    ],
    ['unknown', { state: 'no-data', reason: 'no-events' }, 'events'],
  ])('says "%s" of a budget', (text, of, unit) => {
    show(<Budgets of={of} unit={unit} />);
    expect(screen.getByText(text)).toBeInTheDocument();
  });
});
