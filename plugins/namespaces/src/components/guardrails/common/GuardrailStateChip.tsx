import { GuardrailState } from '@freehold/backstage-plugin-namespaces-common';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { GuardrailStateIcon, guardrailTone } from './GuardrailStateIcon';
import { useGuardrailWords } from './useGuardrailWords';

const useStyles = makeStyles(theme => ({
  chip: { maxWidth: '100%', margin: 0 },
  // Chips give their icons a colour; the state's own is the point of this one.
  icon: { display: 'inline-flex', marginLeft: theme.spacing(0.5) },
  bad: { borderColor: theme.palette.error.main },
  warning: { borderColor: theme.palette.warning.main },
  note: {},
  quiet: {},
  good: {},
}));

/** A state as icon and words, with its meaning as the title. */
export function GuardrailStateChip(props: {
  state?: GuardrailState;
  /** Words that say more than the state's name. */
  label?: string;
}) {
  const classes = useStyles();
  const words = useGuardrailWords();
  const { state, label } = props;
  return (
    <Chip
      size="small"
      variant="outlined"
      icon={
        <span className={classes.icon}>
          <GuardrailStateIcon state={state} decorative />
        </span>
      }
      label={label ?? words.state(state)}
      title={words.hint(state)}
      className={`${classes.chip} ${classes[guardrailTone(state)]}`}
    />
  );
}
