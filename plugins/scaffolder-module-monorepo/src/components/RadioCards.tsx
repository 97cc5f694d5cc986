import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

export interface RadioCard {
  value: string;
  title: string;
  description: string;
  /** A fact in a few words. */
  note?: string;
}

const useStyles = makeStyles(theme => ({
  group: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: theme.spacing(1.5),
  },
  card: {
    alignItems: 'flex-start',
    margin: 0,
    padding: theme.spacing(1.5, 2, 1.5, 1),
    borderRadius: theme.shape.borderRadius * 2,
    border: `1px solid ${theme.palette.divider}`,
    '&:hover': { borderColor: theme.palette.text.secondary },
    '&:focus-within': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  selected: {
    borderColor: theme.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
  },
  title: { fontWeight: 600, paddingTop: theme.spacing(1) },
}));

/** One of few, each explained in words. The radio buttons are the browser's own, with its keys. */
export const RadioCards = (props: {
  name: string;
  label: string;
  cards: RadioCard[];
  selected?: string;
  disabled?: boolean;
  onSelect: (value: string) => void;
}) => {
  const classes = useStyles();
  return (
    <RadioGroup
      name={props.name}
      aria-label={props.label}
      className={classes.group}
      // Without a selection the group must stay a controlled one.
      value={props.selected ?? ''}
      onChange={(_event, value) => props.onSelect(value)}
    >
      {props.cards.map(card => (
        <FormControlLabel
          key={card.value}
          value={card.value}
          disabled={props.disabled}
          control={<Radio color="primary" />}
          className={`${classes.card} ${
            card.value === props.selected ? classes.selected : ''
          }`}
          label={
            <>
              <Typography className={classes.title}>{card.title}</Typography>
              <Typography variant="body2" color="textSecondary">
                {card.description}
              </Typography>
              {card.note && (
                <Typography variant="caption" color="textSecondary">
                  {card.note}
                </Typography>
              )}
            </>
          }
        />
      ))}
    </RadioGroup>
  );
};
