import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { errorText } from '../../text/errorText';
import { namespacesTranslationRef } from '../../translation';

/** Says what could not be loaded and why, and offers another try. */
export function LoadFailure(props: {
  title: string;
  error: Error;
  onRetry(): void;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <Alert
      severity="error"
      action={
        <Button color="inherit" size="small" onClick={props.onRetry}>
          {t('state.retry')}
        </Button>
      }
    >
      <AlertTitle>{props.title}</AlertTitle>
      {errorText(props.error)}
    </Alert>
  );
}
