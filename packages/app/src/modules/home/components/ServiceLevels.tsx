import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { namespacesTranslationRef } from '@freehold/backstage-plugin-namespaces';
import {
  NamespaceRow,
  SloSource,
} from '@freehold/backstage-plugin-namespaces-common';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { portalTranslationRef } from '../../../translation';
import { TROUBLE, useServiceLevels } from '../data/useServiceLevels';
import { HomeCard } from './HomeCard';
import { Moment } from './Moment';
import { Row, RowList } from './RowList';
import { RowSkeletons } from './RowSkeletons';
import { Unreachable } from './Unreachable';

const WORST_FIRST = '/namespaces?mine=1&sort=sloState&order=asc';
const IN_TROUBLE = `/namespaces?mine=1${TROUBLE.map(
  state => `&sloState=${state}`,
).join('')}`;

const Quiet = (props: { children: string }) => (
  <Typography color="textSecondary">{props.children}</Typography>
);

/** How much is known: good news needs figures, and figures have an age and a source. */
const Known = (props: { source?: SloSource; trouble: boolean }) => {
  const { t } = useTranslationRef(portalTranslationRef);
  const { t: namespaces } = useTranslationRef(namespacesTranslationRef);
  const { source, trouble } = props;
  if (!source) {
    return <Quiet>{t('serviceLevels.none')}</Quiet>;
  }
  const { refreshedAt, error, sample, title } = source;
  return (
    <>
      {sample && (
        <Chip
          size="small"
          variant="outlined"
          color="primary"
          label={namespaces('page.sample')}
          title={namespaces('sloWords.source.sampleHint')}
        />
      )}
      {error && (
        <Typography color="error" variant="body2" role="status">
          {refreshedAt
            ? t('serviceLevels.stale', {
                time: <Moment at={refreshedAt} />,
                source: title,
              })
            : t('serviceLevels.unreachable', { source: title })}
        </Typography>
      )}
      {!error && !refreshedAt && <Quiet>{t('serviceLevels.never')}</Quiet>}
      {refreshedAt && !trouble && <Quiet>{t('serviceLevels.fine')}</Quiet>}
    </>
  );
};

const TroubledRow = ({ row }: { row: NamespaceRow }) => {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { application, environment, slo } = row;
  const query = new URLSearchParams({
    environment,
    ...(slo?.worst && { objective: slo.worst.objective }),
  });
  return (
    <Row
      title={
        <Link
          to={`/catalog/default/component/${encodeURIComponent(
            application,
          )}/slos?${query}`}
        >
          {row.namespace}
        </Link>
      }
      detail={slo?.worst?.title}
      aside={slo && t(`sloWords.state.${slo.state}`)}
    />
  );
};

/** Which error budgets of the reader's teams are used up or burning. */
export const ServiceLevels = (props: { teams: string[] }) => {
  const { t } = useTranslationRef(portalTranslationRef);
  const { loading, error, value, retry } = useServiceLevels(props.teams);
  const title = t('serviceLevels.title');
  return (
    <HomeCard
      title={title}
      footer={
        value && value.totalItems > value.items.length ? (
          <Link to={IN_TROUBLE}>
            {t('serviceLevels.more', { total: String(value.totalItems) })}
          </Link>
        ) : (
          <Link to={WORST_FIRST}>{t('serviceLevels.all')}</Link>
        )
      }
    >
      {loading && <RowSkeletons count={2} label={title} />}
      {!loading && error && (
        <Unreachable
          what={t('serviceLevels.source')}
          error={error}
          onRetry={retry}
        />
      )}
      {!loading && value && (
        <>
          <Known source={value.sloSource} trouble={value.items.length > 0} />
          <RowList>
            {value.items.map(row => (
              <TroubledRow key={row.namespace} row={row} />
            ))}
          </RowList>
        </>
      )}
    </HomeCard>
  );
};
