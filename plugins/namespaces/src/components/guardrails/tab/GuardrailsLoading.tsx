import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Skeleton from '@material-ui/lab/Skeleton';
import { namespacesTranslationRef } from '../../../translation';

/** Where findings will be. */
export function GuardrailsLoading() {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <div role="status" aria-label={t('guardrails.tab.loading')}>
      <Skeleton variant="text" width="18rem" height="2rem" />
      <Skeleton variant="text" width="24rem" height="2.5rem" />
      <Skeleton variant="rect" height="16rem" />
    </div>
  );
}
