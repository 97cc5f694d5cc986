import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BurnDownPoint, Interval } from '@freehold/slo';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { namespacesTranslationRef } from '../../../translation';
import { useSloWords } from '../common/useSloWords';
import type { ChartMark } from './BurnDownChart';
import { ChartLayout } from './chartLayout';
import { timeTicks } from './timeTicks';

/** Room that a date below the chart needs. */
const DATE_WIDTH = 80;

const useStyles = makeStyles(theme => ({
  drawing: { display: 'block', overflow: 'visible' },
  text: {
    fill: theme.palette.text.secondary,
    fontFamily: theme.typography.fontFamily,
    fontSize: 12,
  },
  grid: { stroke: theme.palette.divider },
  zero: { stroke: theme.palette.text.primary, strokeWidth: 1.5 },
  ideal: {
    fill: 'none',
    stroke: theme.palette.text.secondary,
    strokeDasharray: '6 4',
  },
  line: {
    fill: 'none',
    stroke: theme.palette.primary.main,
    strokeWidth: 2,
    strokeLinejoin: 'round',
  },
  overspent: { fill: alpha(theme.palette.error.main, 0.24) },
  point: {
    fill: theme.palette.primary.main,
    stroke: theme.palette.background.paper,
    strokeWidth: 2,
  },
  cursor: { stroke: theme.palette.text.secondary },
  mark: { stroke: theme.palette.info.main, strokeDasharray: '2 3' },
  flag: { fill: theme.palette.info.main },
}));

/** The burn-down itself, which says in a sentence what it shows. */
export function ChartDrawing(props: {
  layout: ChartLayout;
  points: readonly BurnDownPoint[];
  whole: Interval;
  timeZone: string;
  marks: readonly ChartMark[];
  /** The point that is read out. */
  shown?: BurnDownPoint;
  size: { width: number; height: number };
  sentence: string;
}) {
  const classes = useStyles();
  const { layout, points, whole, timeZone, marks, shown, size } = props;
  const { plot, x, y } = layout;
  const last = points[points.length - 1];
  return (
    <svg
      {...size}
      role="img"
      aria-label={props.sentence}
      className={classes.drawing}
    >
      <ValueAxis layout={layout} />
      <TimeAxis layout={layout} whole={whole} timeZone={timeZone} />
      <path d={layout.overspent} className={classes.overspent} />
      <line
        x1={plot.left}
        x2={plot.left + plot.width}
        y1={y(0)}
        y2={y(0)}
        className={classes.zero}
      />
      <path d={layout.ideal} className={classes.ideal} />
      {marks
        .filter(({ instant }) => instant >= whole.start && instant <= whole.end)
        .map(({ instant, label }) => (
          <g key={`${instant} ${label}`}>
            <title>{label}</title>
            <line
              x1={x(instant)}
              x2={x(instant)}
              y1={plot.top}
              y2={plot.top + plot.height}
              className={classes.mark}
            />
            <path
              d={`M${x(instant) - 5},${plot.top - 9}h10l-5,9z`}
              className={classes.flag}
            />
          </g>
        ))}
      <path d={layout.line} className={classes.line} />
      {shown && (
        <line
          x1={x(shown.instant)}
          x2={x(shown.instant)}
          y1={plot.top}
          y2={plot.top + plot.height}
          className={classes.cursor}
        />
      )}
      <circle
        cx={x((shown ?? last).instant)}
        cy={y((shown ?? last).remaining)}
        r={5}
        className={classes.point}
      />
    </svg>
  );
}

function ValueAxis({ layout }: { layout: ChartLayout }) {
  const classes = useStyles();
  const words = useSloWords();
  const { plot, y, values } = layout;
  return (
    <g>
      {values.values.map(share => (
        <g key={share}>
          <line
            x1={plot.left}
            x2={plot.left + plot.width}
            y1={y(share)}
            y2={y(share)}
            className={classes.grid}
          />
          <text
            x={plot.left - 8}
            y={y(share)}
            textAnchor="end"
            dominantBaseline="middle"
            className={classes.text}
          >
            {words.percent(share, { digits: 0 })}
          </text>
        </g>
      ))}
    </g>
  );
}

function TimeAxis(props: {
  layout: ChartLayout;
  whole: Interval;
  timeZone: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { layout, whole, timeZone } = props;
  const { plot, x } = layout;
  const { instants, withinDays } = timeTicks(
    whole,
    Math.floor(plot.width / DATE_WIDTH),
    timeZone,
  );
  const format = new Intl.DateTimeFormat(t('language'), {
    timeZone,
    month: 'short',
    day: 'numeric',
    ...(withinDays && { hour: 'numeric', minute: '2-digit' }),
  });
  const bottom = plot.top + plot.height;
  return (
    <g>
      {instants.map(instant => (
        <g key={instant}>
          <line
            x1={x(instant)}
            x2={x(instant)}
            y1={bottom}
            y2={bottom + 4}
            className={classes.zero}
          />
          <text
            x={x(instant)}
            y={bottom + 18}
            textAnchor="middle"
            className={classes.text}
          >
            {format.format(instant)}
          </text>
        </g>
      ))}
    </g>
  );
}
