import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { sparklineShape } from './sparklineShape';
import { useSloWords } from './useSloWords';

const useStyles = makeStyles(theme => ({
  zero: { stroke: theme.palette.text.secondary, strokeDasharray: '2 2' },
  line: {
    fill: 'none',
    stroke: theme.palette.primary.main,
    strokeWidth: 1.5,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  last: { fill: theme.palette.primary.main },
}));

/** How the budget went, day by day; gaps are days that are not known, the dashed line is a budget that is used up. */
export function Sparkline(props: {
  /** Fractions of the budget, oldest first. */
  points: ReadonlyArray<number | null>;
  width?: number;
  height?: number;
  className?: string;
}) {
  const classes = useStyles();
  const words = useSloWords();
  const { points, width = 72, height = 20, className } = props;
  const { line, zero, last } = useMemo(
    () => sparklineShape(points, width, height),
    [points, width, height],
  );
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={words.trend(points)}
      className={className}
    >
      <line x1={0} x2={width} y1={zero} y2={zero} className={classes.zero} />
      <path d={line} className={classes.line} />
      {last && (
        <circle cx={last.x} cy={last.y} r={2} className={classes.last} />
      )}
    </svg>
  );
}
