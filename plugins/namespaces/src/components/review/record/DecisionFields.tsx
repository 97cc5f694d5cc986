import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import AddIcon from '@material-ui/icons/Add';
import DeleteIcon from '@material-ui/icons/Delete';
import { namespacesTranslationRef } from '../../../translation';
import { ReviewDraft } from './reviewDraft';

const useStyles = makeStyles(theme => ({
  rows: { display: 'grid', gap: theme.spacing(2), justifyItems: 'start' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: theme.spacing(1),
    width: '100%',
  },
}));

/** What was decided, one line each. */
export function DecisionFields(props: {
  decisions: ReviewDraft['decisions'];
  faultOf(field: string): string | undefined;
  disabled: boolean;
  onChange(decisions: ReviewDraft['decisions']): void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { decisions, faultOf, disabled, onChange } = props;
  return (
    <div className={classes.rows}>
      {decisions.map(({ text }, index) => {
        const number = String(index + 1);
        const fault = faultOf(`decisions.${index}`);
        return (
          // Rows have no identity but their place: they are only ever changed in place, added at the end or removed.
          <div key={index} className={classes.row}>
            <TextField
              id={`freehold-review-decision-${index}`}
              label={t('review.record.decision', { number })}
              value={text}
              multiline
              variant="outlined"
              size="small"
              disabled={disabled}
              error={Boolean(fault)}
              helperText={fault}
              onChange={event =>
                onChange(
                  decisions.map((decision, at) =>
                    at === index ? { text: event.target.value } : decision,
                  ),
                )
              }
            />
            <IconButton
              aria-label={t('review.record.removeDecision', { number })}
              size="small"
              disabled={disabled}
              onClick={() =>
                onChange(decisions.filter((_, at) => at !== index))
              }
            >
              <DeleteIcon />
            </IconButton>
          </div>
        );
      })}
      <Button
        size="small"
        startIcon={<AddIcon />}
        disabled={disabled}
        onClick={() => onChange([...decisions, { text: '' }])}
      >
        {t('review.record.addDecision')}
      </Button>
    </div>
  );
}
