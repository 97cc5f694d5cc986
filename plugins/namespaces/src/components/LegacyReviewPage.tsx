import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { namespacesTranslationRef } from '../translation';
import { ReviewRouter } from './review/ReviewRouter';

/** The page with its own header, which the old frontend system leaves to plugins. */
export function LegacyReviewPage() {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('review.title')} />
      <ReviewRouter />
    </Page>
  );
}
