import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { OperationsReview } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { ReactNode, useState } from 'react';
import { namespacesApiRef } from '../../../api';
import { localDate } from '../../../text/days';
import { errorText } from '../../../text/errorText';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';
import { ActionFields } from './ActionFields';
import { ConfirmRecording } from './ConfirmRecording';
import { DecisionFields } from './DecisionFields';
import {
  faultsOf,
  MAX_NOTES,
  MAX_TEXT,
  requestOf,
  ReviewDraft,
} from './reviewDraft';

const useStyles = makeStyles(theme => ({
  form: { display: 'grid', gap: theme.spacing(2.5) },
  group: { margin: 0, padding: 0, border: 0, minWidth: 0 },
  legend: { marginBottom: theme.spacing(1) },
  submit: { justifySelf: 'start' },
}));

/** The form that records a review. */
export function RecordReview(props: {
  number: number;
  draft: ReviewDraft;
  onChange(part: Partial<ReviewDraft>): void;
  onRecorded(review: OperationsReview): void;
}) {
  const classes = useStyles();
  const api = useApi(namespacesApiRef);
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { number, draft, onChange, onRecorded } = props;
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  const faults = faultsOf(draft, localDate(new Date()));
  const faultOf = (field: string) => {
    const fault = tried ? faults.get(field) : undefined;
    return fault === 'textTooLong'
      ? t('review.problem.textTooLong', {
          limit: String(field === 'notes' ? MAX_NOTES : MAX_TEXT),
        })
      : fault && t(`review.problem.${fault}`);
  };

  const record = async () => {
    setAsking(false);
    setBusy(true);
    setError(undefined);
    try {
      onRecorded(await api.recordReview(requestOf(draft)));
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      setBusy(false);
    }
  };

  return (
    <Section
      id="review-record"
      title={t('review.record.title')}
      hint={t('review.record.hint')}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          setTried(true);
          setAsking(faults.size === 0);
        }}
      >
        <TextField
          id="freehold-review-notes"
          label={t('review.record.notes')}
          value={draft.notes}
          multiline
          minRows={3}
          variant="outlined"
          disabled={busy}
          error={Boolean(faultOf('notes'))}
          helperText={faultOf('notes') ?? t('review.record.notesHint')}
          onChange={event => onChange({ notes: event.target.value })}
        />
        <FieldGroup title={t('review.record.decisions')}>
          <DecisionFields
            decisions={draft.decisions}
            faultOf={faultOf}
            disabled={busy}
            onChange={decisions => onChange({ decisions })}
          />
        </FieldGroup>
        <FieldGroup title={t('review.record.actions')}>
          <ActionFields
            actions={draft.actions}
            faultOf={faultOf}
            disabled={busy}
            onChange={actions => onChange({ actions })}
          />
        </FieldGroup>
        {error && (
          <Alert severity="error">
            <AlertTitle>{t('review.record.failed')}</AlertTitle>
            {errorText(error)}
          </Alert>
        )}
        {tried && faults.size > 0 && (
          <Alert severity="warning">{t('review.record.invalid')}</Alert>
        )}
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={busy}
          className={classes.submit}
        >
          {t(busy ? 'review.record.submitting' : 'review.record.submit')}
        </Button>
      </form>
      <ConfirmRecording
        number={number}
        open={asking}
        onCancel={() => setAsking(false)}
        onConfirm={record}
      />
    </Section>
  );
}

function FieldGroup(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <fieldset className={classes.group}>
      <Typography
        variant="subtitle2"
        component="legend"
        className={classes.legend}
      >
        {props.title}
      </Typography>
      {props.children}
    </fieldset>
  );
}
