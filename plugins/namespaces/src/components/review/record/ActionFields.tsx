import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import AddIcon from '@material-ui/icons/Add';
import DeleteIcon from '@material-ui/icons/Delete';
import { localDate } from '../../../text/days';
import { namespacesTranslationRef } from '../../../translation';
import { OwnerField } from './OwnerField';
import { ReviewDraft } from './reviewDraft';

/** The next review. */
const DUE_IN_DAYS = 7;

const useStyles = makeStyles(theme => ({
  rows: { display: 'grid', gap: theme.spacing(2), justifyItems: 'start' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) 11rem auto',
    alignItems: 'start',
    gap: theme.spacing(1),
    width: '100%',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& > :not(button)': { gridColumn: 1 },
      '& > button': { gridColumn: 2, gridRow: 1 },
    },
  },
}));

/** Who does what until when. */
export function ActionFields(props: {
  actions: ReviewDraft['actions'];
  faultOf(field: string): string | undefined;
  disabled: boolean;
  onChange(actions: ReviewDraft['actions']): void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { actions, faultOf, disabled, onChange } = props;
  return (
    <div className={classes.rows}>
      {actions.map((action, index) => {
        const number = String(index + 1);
        const fault = (field: string) => faultOf(`actions.${index}.${field}`);
        const change = (part: Partial<typeof action>) =>
          onChange(
            actions.map((other, at) =>
              at === index ? { ...other, ...part } : other,
            ),
          );
        return (
          // Rows have no identity but their place: they are only ever changed in place, added at the end or removed.
          <div key={index} className={classes.row}>
            <TextField
              id={`freehold-review-action-${index}`}
              label={t('review.record.actionText', { number })}
              value={action.text}
              multiline
              variant="outlined"
              size="small"
              disabled={disabled}
              error={Boolean(fault('text'))}
              helperText={fault('text')}
              onChange={event => change({ text: event.target.value })}
            />
            <OwnerField
              id={`freehold-review-owner-${index}`}
              label={t('review.record.actionOwner', { number })}
              value={action.ownerRef}
              error={fault('ownerRef')}
              disabled={disabled}
              onChange={ownerRef => change({ ownerRef })}
            />
            <TextField
              id={`freehold-review-due-${index}`}
              label={t('review.record.actionDue', { number })}
              value={action.dueDate}
              type="date"
              variant="outlined"
              size="small"
              InputLabelProps={{ shrink: true }}
              disabled={disabled}
              error={Boolean(fault('dueDate'))}
              helperText={fault('dueDate')}
              onChange={event => change({ dueDate: event.target.value })}
            />
            <IconButton
              aria-label={t('review.record.removeAction', { number })}
              size="small"
              disabled={disabled}
              onClick={() => onChange(actions.filter((_, at) => at !== index))}
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
        onClick={() =>
          onChange([
            ...actions,
            {
              text: '',
              ownerRef: '',
              dueDate: localDate(new Date(), DUE_IN_DAYS),
            },
          ])
        }
      >
        {t('review.record.addAction')}
      </Button>
    </div>
  );
}
