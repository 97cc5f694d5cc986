import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { portalTranslationRef } from '../../../translation';
import { HomeCard } from './HomeCard';
import { Row, RowList } from './RowList';

/** The way to each team's page, where its namespaces and people are. */
export const MyTeams = (props: { teams: string[] }) => {
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <HomeCard title={t('myTeams.title')}>
      {props.teams.length === 0 ? (
        <Typography color="textSecondary">{t('myTeams.none')}</Typography>
      ) : (
        <RowList>
          {props.teams.map(team => (
            <Row key={team} title={<EntityRefLink entityRef={team} />} />
          ))}
        </RowList>
      )}
    </HomeCard>
  );
};
