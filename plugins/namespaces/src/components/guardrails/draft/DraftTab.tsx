import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  GuardrailOverview,
  platformUpdatePermission,
} from '@freehold/backstage-plugin-namespaces-common';
import Skeleton from '@material-ui/lab/Skeleton';
import { namespacesTranslationRef } from '../../../translation';
import { useMayUpdatePlatform } from '../page/useMayUpdatePlatform';
import { TryPolicy } from './TryPolicy';

/** The editor for those who may use it; for others, who may. */
export function DraftTab(props: { overview: GuardrailOverview }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const may = useMayUpdatePlatform();
  if (may === undefined) {
    return (
      <div role="status" aria-label={t('guardrails.draft.asking')}>
        <Skeleton variant="rect" height="16rem" />
      </div>
    );
  }
  return may ? (
    <TryPolicy overview={props.overview} />
  ) : (
    <EmptyState
      missing="info"
      title={t('guardrails.draft.mayNot')}
      description={t('guardrails.draft.mayNotHint', {
        permission: <code>{platformUpdatePermission.name}</code>,
      })}
    />
  );
}
