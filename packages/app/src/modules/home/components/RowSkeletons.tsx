import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  row: {
    height: 36,
    margin: theme.spacing(1.5, 0),
    borderRadius: 6,
    backgroundColor: theme.palette.action.hover,
  },
}));

/** Rows on their way, about as high as the real ones so that the page does not jump. */
export const RowSkeletons = (props: { count: number; label: string }) => {
  const classes = useStyles();
  return (
    <div role="progressbar" aria-label={props.label}>
      {Array.from({ length: props.count }, (_, index) => (
        <div key={index} className={classes.row} />
      ))}
    </div>
  );
};
