import { SloState } from '@freehold/backstage-plugin-namespaces-common';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { SloStateIcon, sloTone } from './SloStateIcon';
import { useSloWords } from './useSloWords';

const useStyles = makeStyles(theme => ({
  chip: { maxWidth: '100%', margin: 0 },
  // Chips give their icons a colour; the state's own is the point of this one.
  icon: { marginLeft: theme.spacing(0.5) },
  bad: { borderColor: theme.palette.error.main },
  warning: { borderColor: theme.palette.warning.main },
  note: {},
  quiet: {},
  good: {},
}));

/** A state as icon and words, with its meaning as the title. */
export function SloStateChip(props: {
  state?: SloState;
  /** A number behind the words: how many are in this state. */
  count?: number;
}) {
  const classes = useStyles();
  const words = useSloWords();
  const { state, count } = props;
  const name =
    count !== undefined && state ? words.counted(state) : words.state(state);
  return (
    <Chip
      size="small"
      variant="outlined"
      icon={
        <span className={classes.icon} style={{ display: 'inline-flex' }}>
          <SloStateIcon state={state} decorative />
        </span>
      }
      label={count === undefined ? name : `${name}: ${words.number(count)}`}
      title={words.hint(state)}
      className={`${classes.chip} ${classes[sloTone(state)]}`}
    />
  );
}
