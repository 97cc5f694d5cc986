import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Skeleton from '@material-ui/lab/Skeleton';
import { namespacesTranslationRef } from '../../../translation';

/** Where the tab's parts will be. */
export function SlosLoading() {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <div role="status" aria-label={t('slo.loading')}>
      <Skeleton variant="text" width="18rem" height="2rem" />
      <Skeleton variant="text" width="12rem" height="2.5rem" />
      <Skeleton variant="rect" height="22rem" />
    </div>
  );
}
