import { BurnDownPoint, Interval } from '@freehold/slo';
import { KeyboardEvent, PointerEvent, useState } from 'react';
import { ChartLayout, nearestPoint } from './chartLayout';

/** How many points a page key moves by: a day of a chart with a point every four hours. */
const PAGE = 6;

/** Which point of a chart is read out, by pointer or by keys. */
export interface ChartCursor {
  /** The last point until another one is chosen. */
  index: number;
  /** Somebody chose a point. */
  active: boolean;
  handlers: {
    onPointerMove(event: PointerEvent): void;
    onPointerDown(event: PointerEvent): void;
    onPointerLeave(event: PointerEvent): void;
    onBlur(): void;
    onKeyDown(event: KeyboardEvent): void;
  };
}

export function useChartCursor(
  points: readonly BurnDownPoint[],
  layout: ChartLayout,
  whole: Interval,
): ChartCursor {
  const [chosen, setChosen] = useState<number>();
  const last = points.length - 1;
  const index = Math.min(chosen ?? last, last);

  const point = (event: PointerEvent) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left - layout.plot.left) / layout.plot.width;
    setChosen(
      nearestPoint(points, whole.start + share * (whole.end - whole.start)),
    );
  };
  const release = () => setChosen(undefined);

  return {
    index,
    active: chosen !== undefined,
    handlers: {
      onPointerMove: point,
      onPointerDown: point,
      onPointerLeave: ({ currentTarget }) => {
        // Who came by keyboard stays where they went.
        if (currentTarget !== currentTarget.ownerDocument.activeElement) {
          release();
        }
      },
      onBlur: release,
      onKeyDown: event => {
        const next = indexAfter(event.key, index, last);
        if (next !== undefined) {
          event.preventDefault();
          setChosen(next);
        } else if (event.key === 'Escape') {
          release();
        }
      },
    },
  };
}

function indexAfter(
  key: string,
  index: number,
  last: number,
): number | undefined {
  const moves: Record<string, number | undefined> = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    PageDown: index - PAGE,
    PageUp: index + PAGE,
    Home: 0,
    End: last,
  };
  const next = moves[key];
  return next === undefined ? undefined : Math.min(Math.max(next, 0), last);
}
