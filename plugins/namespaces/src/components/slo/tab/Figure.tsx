import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles({
  words: { lineHeight: 1.4 },
  value: {
    margin: 0,
    minWidth: 0,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

/** One figure with its name, and what it is made of. */
export function Figure(props: {
  name: string;
  value: ReactNode;
  /** What is empty is left out. */
  notes: ReadonlyArray<string | false | undefined>;
  /** The value is a sentence, not a number. */
  inWords?: boolean;
  /** Between the value and its notes. */
  children?: ReactNode;
}) {
  const classes = useStyles();
  const { name, value, notes, inWords, children } = props;
  return (
    <div>
      <Typography variant="caption" component="dt" color="textSecondary">
        {name}
      </Typography>
      <dd className={classes.value}>
        <Typography
          variant={inWords ? 'subtitle1' : 'h5'}
          component="div"
          className={inWords ? classes.words : undefined}
        >
          {value}
        </Typography>
        {children}
        {notes
          .filter((note): note is string => Boolean(note))
          .map(note => (
            <Typography key={note} variant="body2" color="textSecondary">
              {note}
            </Typography>
          ))}
      </dd>
    </div>
  );
}
