import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { namespacesTranslationRef } from '../translation';
import { NamespacesRouter } from './NamespacesRouter';

/** The page with its own header, which the old frontend system leaves to plugins. */
export function LegacyNamespacesPage() {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <NamespacesRouter />
    </Page>
  );
}
