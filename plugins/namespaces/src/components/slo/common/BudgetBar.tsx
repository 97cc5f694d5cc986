import { makeStyles } from '@material-ui/core/styles';
import { useSloWords } from './useSloWords';

/** Below this part of the budget, the bar warns. */
const LOW = 0.25;
/** Thinner than this, a part cannot be seen. */
const THINNEST = 0.03;

const useStyles = makeStyles(theme => ({
  track: { fill: theme.palette.action.selected },
  outline: { fill: 'none', stroke: theme.palette.text.secondary },
  good: { fill: theme.palette.success.main },
  low: { fill: theme.palette.warning.main },
  overspent: { stroke: theme.palette.error.main },
}));

/**
 * The error budget that is left. Stripes are what was spent beyond it, a dashed frame is a budget that nobody knows.
 * It is as wide as its place unless a width is given.
 */
export function BudgetBar(props: {
  /** Fraction of the budget; negative when overspent, absent when not known. */
  remaining?: number;
  width?: number;
  height?: number;
  /** The same is said beside the bar. */
  decorative?: boolean;
  className?: string;
}) {
  const classes = useStyles();
  const words = useSloWords();
  const { remaining, width = '100%', height = 8, decorative } = props;
  const known = remaining !== undefined && Number.isFinite(remaining);
  const radius = Math.min(3, height / 2);
  const box = { height, rx: radius, ry: radius };
  return (
    <svg
      width={width}
      height={height}
      className={props.className}
      {...(decorative
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': words.remaining(remaining) })}
    >
      {known ? (
        <rect {...box} width="100%" className={classes.track} />
      ) : (
        <rect
          {...box}
          x={0.5}
          y={0.5}
          height={height - 1}
          width="100%"
          style={{ width: 'calc(100% - 1px)' }}
          strokeDasharray="3 3"
          className={classes.outline}
        />
      )}
      {known && remaining > 0 && (
        <rect
          {...box}
          width={share(remaining)}
          className={remaining < LOW ? classes.low : classes.good}
        />
      )}
      {known && remaining < 0 && (
        <line
          x1={0}
          x2={share(-remaining)}
          y1={height / 2}
          y2={height / 2}
          strokeWidth={height}
          strokeDasharray="3 2"
          className={classes.overspent}
        />
      )}
    </svg>
  );
}

function share(fraction: number): string {
  return `${Math.round(100 * Math.min(1, Math.max(THINNEST, fraction)))}%`;
}
