import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BurnDownPoint, Instant, Interval } from '@freehold/slo';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { useSloWords } from '../common/useSloWords';
import { useObjectiveWords } from '../tab/useObjectiveWords';
import { ChartDrawing } from './ChartDrawing';
import { chartLayout } from './chartLayout';
import { ChartLegend } from './ChartLegend';
import { useChartCursor } from './useChartCursor';
import { useElementWidth } from './useElementWidth';

const HEIGHT = 240;

const useStyles = makeStyles(theme => ({
  figure: { margin: 0, minWidth: 0 },
  plot: { position: 'relative', height: HEIGHT, minWidth: 0 },
  // Lies on the drawing and takes pointer and keys; what it says is the readout below.
  cursor: {
    position: 'absolute',
    inset: 0,
    cursor: 'crosshair',
    borderRadius: theme.shape.borderRadius,
    touchAction: 'pan-y',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  readout: { fontVariantNumeric: 'tabular-nums' },
}));

/** Something that happened, drawn where it happened: a deploy, an incident. */
export interface ChartMark {
  instant: Instant;
  label: string;
}

/** How the error budget of a window went, against using it evenly. */
export function BurnDownChart(props: {
  points: readonly BurnDownPoint[];
  whole: Interval;
  /** Whose midnights the dates below stand at. */
  timeZone: string;
  marks?: readonly ChartMark[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useSloWords();
  const { instant: timeText } = useObjectiveWords();
  const { points, whole, timeZone, marks = [] } = props;
  const [measure, width] = useElementWidth(640);
  const layout = useMemo(
    () => chartLayout(points, whole, { width, height: HEIGHT }),
    [points, whole, width],
  );
  const cursor = useChartCursor(points, layout, whole);

  if (points.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('slo.chart.empty')}
      </Typography>
    );
  }
  const last = points[points.length - 1];
  const shown = points[cursor.index] ?? last;
  const say = (
    text: 'slo.chart.sentence' | 'slo.chart.readout',
    { instant, remaining, ideal }: BurnDownPoint,
  ) => {
    const shares = {
      when: timeText(instant, timeZone),
      ideal: words.percent(ideal, { digits: 0 }),
    };
    const amount = words.percent(Math.abs(remaining), { digits: 1 });
    // Nothing can be left less than nothing.
    return remaining < 0
      ? t(`${text}Over`, { ...shares, over: amount })
      : t(text, { ...shares, remaining: amount });
  };
  // The drawing's own titles are out of reach below the cursor.
  const readout = [
    say('slo.chart.readout', shown),
    ...marksBetween(marks, points[points.indexOf(shown) - 1], shown).map(
      ({ label }) => label,
    ),
  ].join(' · ');
  return (
    <figure className={classes.figure}>
      <div ref={measure} className={classes.plot}>
        <ChartDrawing
          layout={layout}
          points={points}
          whole={whole}
          timeZone={timeZone}
          marks={marks}
          shown={cursor.active ? shown : undefined}
          size={{ width, height: HEIGHT }}
          sentence={say('slo.chart.sentence', last)}
        />
        <div
          className={classes.cursor}
          role="slider"
          tabIndex={0}
          aria-label={t('slo.chart.moment')}
          aria-valuemin={0}
          aria-valuemax={points.length - 1}
          aria-valuenow={points.indexOf(shown)}
          aria-valuetext={readout}
          title={t('slo.chart.keyboard')}
          {...cursor.handlers}
        />
      </div>
      <figcaption>
        <Typography variant="body2" className={classes.readout}>
          {readout}
        </Typography>
        <ChartLegend marks={marks.length > 0} timeZone={timeZone} />
      </figcaption>
    </figure>
  );
}

/** What happened in the step that ends at a point. */
function marksBetween(
  marks: readonly ChartMark[],
  before: BurnDownPoint | undefined,
  { instant: end }: BurnDownPoint,
): readonly ChartMark[] {
  const start = before?.instant ?? -Infinity;
  return marks.filter(({ instant }) => instant > start && instant <= end);
}
