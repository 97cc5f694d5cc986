import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloSummary } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { useLinks } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';
import { SloSourceLine } from '../common/SloSourceLine';
import { ApplicationsWithoutSlo } from './ApplicationsWithoutSlo';
import { Outcomes } from './Outcomes';
import { StateCounts } from './StateCounts';
import { WorstObjectives } from './WorstObjectives';

const useStyles = makeStyles(theme => ({
  panel: { display: 'grid', gap: theme.spacing(2) },
  title: { margin: theme.spacing(0, 0, 0.5) },
}));

/** How the service levels of an owner, or of the whole platform, are: states, outcomes, what is worst and what is missing. */
export function SloSummaryPanel(props: { summary: SloSummary }) {
  const classes = useStyles();
  const links = useLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { summary } = props;
  const { ownerRef, namespaces, objectives, worst } = summary;

  if (namespaces === 0) {
    return (
      <Typography>
        {ownerRef
          ? t('sloList.rollup.noNamespaces')
          : t('sloList.rollup.noNamespacesAtAll')}
      </Typography>
    );
  }
  return (
    <div className={classes.panel}>
      <SloSourceLine source={summary.source} />
      <Part title={t('sloList.rollup.states')}>
        <StateCounts byState={summary.byState} ownerRef={ownerRef} />
      </Part>
      {objectives > 0 && (
        <Part title={t('sloList.rollup.objectives')}>
          <Outcomes {...summary} />
        </Part>
      )}
      <Part title={t('sloList.rollup.worst')}>
        {worst.length > 0 ? (
          <WorstObjectives objectives={worst} />
        ) : (
          <Typography variant="body2">{nothingWorse()}</Typography>
        )}
      </Part>
      <Part title={t('sloList.rollup.without')}>
        <ApplicationsWithoutSlo
          applications={summary.withoutSlo}
          count={summary.withoutSloCount}
        />
      </Part>
      <Typography variant="body2">
        <Link
          to={links.namespaces({
            owner: ownerRef ? [ownerRef] : [],
            sort: { field: 'sloState', order: 'asc' },
          })}
        >
          {t('sloList.rollup.all')}
        </Link>
      </Typography>
    </div>
  );

  /** Nothing bad is good news only of what has been measured. */
  function nothingWorse(): string {
    if (objectives === 0 || summary.unknown === objectives) {
      return t('sloList.rollup.noObjectives');
    }
    return summary.unknown > 0
      ? t('sloList.rollup.noneKnownBad')
      : t('sloList.rollup.noneBad');
  }
}

function Part(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  const { title, children } = props;
  return (
    <section aria-label={title}>
      <Typography variant="subtitle2" component="h3" className={classes.title}>
        {title}
      </Typography>
      {children}
    </section>
  );
}
