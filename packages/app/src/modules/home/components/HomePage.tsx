import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Progress } from '@backstage/core-components';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import { portalTranslationRef } from '../../../translation';
import { useOwnership } from '../data/useOwnership';
import { Documentation } from './Documentation';
import { Hero } from './Hero';
import { MyApplications } from './MyApplications';
import { MyTeams } from './MyTeams';
import { RecentlyChanged } from './RecentlyChanged';
import { ServiceLevels } from './ServiceLevels';
import { Unreachable } from './Unreachable';

const useStyles = makeStyles(theme => ({
  root: { gridArea: 'pageContent', overflow: 'auto', height: '100%' },
  content: {
    maxWidth: 1280,
    margin: '0 auto',
    padding: theme.spacing(3),
    // On small screens the navigation lies at the bottom.
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2, 2, 12) },
  },
}));

export const HomePage = () => {
  const classes = useStyles();
  const { t } = useTranslationRef(portalTranslationRef);
  const ownership = useOwnership();
  const mine = ownership.value;
  return (
    <main className={classes.root}>
      <Hero userRef={mine?.userRef} />
      <div className={classes.content}>
        <Grid container spacing={3}>
          <Grid item xs={12} md={7}>
            {ownership.loading && <Progress />}
            {ownership.error && (
              <Unreachable
                what={t('myTeams.title')}
                error={ownership.error}
                onRetry={ownership.retry}
              />
            )}
            {mine && (
              <Grid container spacing={3} direction="column" wrap="nowrap">
                <Grid item>
                  <MyApplications owners={mine.claims} />
                </Grid>
                {/* Without a team, the question would be about everybody's. */}
                {mine.teams.length > 0 && (
                  <Grid item>
                    <ServiceLevels teams={mine.teams} />
                  </Grid>
                )}
                <Grid item>
                  <MyTeams teams={mine.teams} />
                </Grid>
              </Grid>
            )}
          </Grid>
          <Grid item xs={12} md={5}>
            <Grid container spacing={3} direction="column" wrap="nowrap">
              <Grid item>
                <RecentlyChanged />
              </Grid>
              <Grid item>
                <Documentation />
              </Grid>
            </Grid>
          </Grid>
        </Grid>
      </div>
    </main>
  );
};
