import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { namespacesTranslationRef } from '../../../translation';

/** Objectives that nothing measures, and who can change that. */
export function NoProvider() {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <Alert severity="info" style={{ overflowWrap: 'anywhere' }}>
      <AlertTitle>{t('slo.provider.title')}</AlertTitle>
      {t('slo.provider.hint', {
        prometheus: <code>namespaces-backend-module-prometheus</code>,
        datadog: <code>namespaces-backend-module-datadog</code>,
      })}
    </Alert>
  );
}
