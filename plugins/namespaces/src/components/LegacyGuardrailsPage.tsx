import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { namespacesTranslationRef } from '../translation';
import { GuardrailsRouter } from './guardrails/page/GuardrailsRouter';

/** The page with its own header, which the old frontend system leaves to plugins. */
export function LegacyGuardrailsPage() {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <Page themeId="tool">
      <Header
        title={t('guardrails.page.title')}
        subtitle={t('guardrails.page.subtitle')}
      />
      <GuardrailsRouter />
    </Page>
  );
}
