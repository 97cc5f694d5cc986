import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  operationsReviewRecordPermission,
  ReviewAction,
} from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import { useState } from 'react';
import { namespacesApiRef } from '../../../api';
import { errorText } from '../../../text/errorText';
import { namespacesTranslationRef } from '../../../translation';

/** Closes an action between two reviews. Nothing for those who may not. */
export function CompleteAction(props: {
  action: ReviewAction;
  onDone(): void;
}) {
  const api = useApi(namespacesApiRef);
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { action, onDone } = props;
  const { allowed } = usePermission({
    permission: operationsReviewRecordPermission,
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  if (!allowed) {
    return null;
  }
  const complete = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api.completeReviewAction(action.id);
      onDone();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        size="small"
        disabled={busy}
        aria-label={t('review.action.completeLabel', { text: action.text })}
        onClick={complete}
      >
        {t('review.action.complete')}
      </Button>
      {error && (
        <Alert severity="error">
          {t('review.action.completeFailed')}: {errorText(error)}
        </Alert>
      )}
    </>
  );
}
