import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLink,
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { portalTranslationRef } from '../../../translation';
import { useMyApplications } from '../data/useMyApplications';
import { HomeCard } from './HomeCard';
import { Row, RowList } from './RowList';
import { RowSkeletons } from './RowSkeletons';
import { Unreachable } from './Unreachable';

const TIER_LABEL = 'freehold.dev/tier';
const ALL = '/catalog?filters[kind]=component&filters[user]=owned';

const ApplicationRow = ({ entity }: { entity: Entity }) => {
  const { t } = useTranslationRef(portalTranslationRef);
  const tier = entity.metadata.labels?.[TIER_LABEL];
  return (
    <Row
      title={<EntityRefLink entityRef={entity} hideIcon />}
      detail={
        <EntityRefLinks
          entityRefs={getEntityRelations(entity, RELATION_OWNED_BY)}
          defaultKind="group"
          hideIcons
        />
      }
      aside={
        tier && (
          <Chip
            size="small"
            variant="outlined"
            label={t('myApplications.tier', { tier: tier.toLocaleUpperCase() })}
          />
        )
      }
    />
  );
};

/** What the reader's teams own. */
export const MyApplications = (props: { owners: string[] }) => {
  const { t } = useTranslationRef(portalTranslationRef);
  const { loading, error, value, retry } = useMyApplications(props.owners);
  return (
    <HomeCard
      title={t('myApplications.title')}
      footer={
        value && value.total > 0 ? (
          <Link to={ALL}>
            {value.total > value.items.length
              ? t('myApplications.all', { total: String(value.total) })
              : t('myApplications.allInCatalog')}
          </Link>
        ) : undefined
      }
    >
      {loading && <RowSkeletons count={4} label={t('myApplications.title')} />}
      {!loading && error && (
        <Unreachable
          what={t('myApplications.source')}
          error={error}
          onRetry={retry}
        />
      )}
      {!loading && value?.total === 0 && (
        <>
          <Typography variant="subtitle2">
            {t('myApplications.emptyTitle')}
          </Typography>
          <Typography color="textSecondary">
            {t('myApplications.empty')}
          </Typography>
        </>
      )}
      {!loading && value && value.items.length > 0 && (
        <RowList>
          {value.items.map(entity => (
            <ApplicationRow key={entity.metadata.name} entity={entity} />
          ))}
        </RowList>
      )}
    </HomeCard>
  );
};
