import { makeStyles, useTheme } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  track: {
    position: 'relative',
    height: 6,
    maxWidth: 240,
    margin: theme.spacing(0.5, 0),
    borderRadius: 3,
    backgroundColor: theme.palette.action.disabledBackground,
  },
  fill: { height: '100%', borderRadius: 3 },
  mark: {
    position: 'absolute',
    top: -3,
    bottom: -3,
    width: 2,
    backgroundColor: theme.palette.text.primary,
  },
}));

const share = (remaining: number) => Math.min(1, Math.max(0, remaining));

/** The budget that would be left as a bar, and a mark where it is now. The words beside it say the same. */
export const BudgetMeter = (props: { before?: number; after?: number }) => {
  const classes = useStyles();
  const { status } = useTheme().palette;
  const { before, after } = props;
  if (after === undefined) {
    return null;
  }
  const width = `${share(after) * 100}%`;
  return (
    <div className={classes.track} aria-hidden>
      <div
        className={classes.fill}
        style={{
          width,
          backgroundColor: after > 0.25 ? status.ok : status.warning,
        }}
      />
      {before !== undefined && before !== after && (
        <div
          className={classes.mark}
          style={{ left: `${share(before) * 100}%` }}
        />
      )}
    </div>
  );
};
