import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { formFieldsTranslationRef } from '../translation';
import { Notice } from './Notice';
import { reasonOf } from './reasonOf';

/** Something could not be asked: what it would say is unknown, and asking again is one click away. */
export const Unreachable = (props: {
  what: string;
  error: Error;
  hint?: string;
  onRetry: () => void;
}) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  return (
    <Notice
      severity="error"
      title={t('unreachable.title', { what: props.what })}
      action={
        <Button color="inherit" variant="outlined" onClick={props.onRetry}>
          {t('unreachable.retry')}
        </Button>
      }
    >
      {reasonOf(props.error)} {props.hint}
    </Notice>
  );
};
