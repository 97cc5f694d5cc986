import { EmptyState, Progress } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityKubernetesContent } from '@backstage/plugin-kubernetes';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import Button from '@material-ui/core/Button';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { portalTranslationRef } from '../../translation';

/** The workloads of all namespaces of an application, or why there are none to see. */
export const KubernetesTab = () => {
  const { t } = useTranslationRef(portalTranslationRef);
  const { entity } = useEntity();
  const kubernetesApi = useApi(kubernetesApiRef);
  const clusters = useAsyncRetry(
    () => kubernetesApi.getClusters(),
    [kubernetesApi],
  );

  if (clusters.error) {
    return (
      <EmptyState
        missing="info"
        title={t('kubernetes.unknown')}
        description={clusters.error.message}
        action={
          <Button variant="outlined" onClick={clusters.retry}>
            {t('home.retry')}
          </Button>
        }
      />
    );
  }
  if (!clusters.value) {
    return <Progress />;
  }
  if (clusters.value.length === 0) {
    return (
      <EmptyState
        missing="data"
        title={t('kubernetes.noneTitle')}
        description={t('kubernetes.none', { name: entity.metadata.name })}
        action={
          <Button
            variant="outlined"
            href="https://backstage.io/docs/features/kubernetes/configuration"
            target="_blank"
            rel="noopener"
          >
            {t('kubernetes.noneLink')}
          </Button>
        }
      />
    );
  }
  return <EntityKubernetesContent />;
};
