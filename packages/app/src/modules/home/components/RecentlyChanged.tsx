import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { IndexFreshness } from '@freehold/backstage-plugin-namespaces-common';
import Typography from '@material-ui/core/Typography';
import { portalTranslationRef } from '../../../translation';
import { useRecentChanges } from '../data/useRecentChanges';
import { HomeCard } from './HomeCard';
import { Moment } from './Moment';
import { Row, RowList } from './RowList';
import { RowSkeletons } from './RowSkeletons';
import { Unreachable } from './Unreachable';

/** Says so when what is shown may be outdated or was never complete. */
const Freshness = ({ freshness }: { freshness: IndexFreshness }) => {
  const { t } = useTranslationRef(portalTranslationRef);
  if (!freshness.commit) {
    return <Typography color="textSecondary">{t('recent.never')}</Typography>;
  }
  if (!freshness.error) {
    return null;
  }
  return (
    <Typography color="error" variant="body2" role="status">
      {t('recent.stale', { time: freshness.checkedAt ?? '?' })}
    </Typography>
  );
};

/** Applications by the time of their last commit, the newest first. */
export const RecentlyChanged = () => {
  const { t } = useTranslationRef(portalTranslationRef);
  const { loading, error, value, retry } = useRecentChanges();
  return (
    <HomeCard
      title={t('recent.title')}
      footer={<Link to="/namespaces">{t('recent.all')}</Link>}
    >
      {loading && <RowSkeletons count={4} label={t('recent.title')} />}
      {!loading && error && (
        <Unreachable what={t('recent.source')} error={error} onRetry={retry} />
      )}
      {!loading && value && (
        <>
          <Freshness freshness={value.freshness} />
          {value.freshness.commit && value.items.length === 0 && (
            <Typography color="textSecondary">{t('recent.empty')}</Typography>
          )}
          <RowList>
            {value.items.map(row => (
              <Row
                key={row.application}
                title={
                  <Link
                    to={`/catalog/default/component/${encodeURIComponent(
                      row.application,
                    )}`}
                  >
                    {row.title}
                  </Link>
                }
                detail={<EntityRefLink entityRef={row.ownerRef} hideIcon />}
                aside={row.changedAt && <Moment at={row.changedAt} />}
              />
            ))}
          </RowList>
        </>
      )}
    </HomeCard>
  );
};
