import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { namespacesTranslationRef } from '../../../translation';

/** Asks once more, because what is recorded cannot be changed. */
export function ConfirmRecording(props: {
  number: number;
  open: boolean;
  onCancel(): void;
  onConfirm(): void;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { number, open, onCancel, onConfirm } = props;
  return (
    <Dialog
      open={open}
      onClose={onCancel}
      aria-labelledby="freehold-confirm-recording"
    >
      <DialogTitle id="freehold-confirm-recording">
        {t('review.record.confirmTitle', { number: String(number) })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>{t('review.record.confirm')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{t('review.record.cancel')}</Button>
        <Button onClick={onConfirm} color="primary" variant="contained">
          {t('review.record.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
