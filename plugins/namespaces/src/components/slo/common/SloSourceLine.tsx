import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloSource } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { ReactNode } from 'react';
import { useNow } from '../../../hooks/useNow';
import { ageInSeconds } from '../../../text/relativeTime';
import { namespacesTranslationRef } from '../../../translation';
import { RelativeTime } from '../../common/RelativeTime';
import { SloSampleLabel } from './SloSampleLabel';

/** Figures are hourly: once they are older than this, an hour is missing whatever the interval of refreshes is. */
const STALE_AFTER_SECONDS = 2 * 3600;

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
}));

/** Where SLO figures come from and how old they are; a warning when they are too old or cannot be renewed. */
export function SloSourceLine(props: {
  /** Absent when no provider is installed. */
  source?: SloSource;
}) {
  const classes = useStyles();
  const { source } = props;
  return (
    <div className={classes.line}>
      <SloSampleLabel source={source} />
      <SourceText source={source} />
    </div>
  );
}

function SourceText({ source }: { source?: SloSource }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const now = useNow();
  if (!source) {
    return <Quiet>{t('sloWords.source.none')}</Quiet>;
  }
  const { title, refreshedAt, error, sample } = source;
  if (error) {
    return (
      <Alert severity="warning">
        {refreshedAt
          ? t('sloWords.source.failing', {
              source: title,
              reason: error,
              when: <RelativeTime at={refreshedAt} />,
            })
          : t('sloWords.source.failingNever', { source: title, reason: error })}
      </Alert>
    );
  }
  if (!refreshedAt) {
    return <Quiet>{t('sloWords.source.never', { source: title })}</Quiet>;
  }
  const when = <RelativeTime at={refreshedAt} />;
  if ((ageInSeconds(refreshedAt, now) ?? Infinity) > STALE_AFTER_SECONDS) {
    return (
      <Alert severity="warning">
        {t('sloWords.source.stale', { source: title, when })}
      </Alert>
    );
  }
  return (
    <Quiet>
      {sample
        ? t('sloWords.source.sampleAsOf', { when })
        : t('sloWords.source.asOf', { source: title, when })}
    </Quiet>
  );
}

function Quiet(props: { children: ReactNode }) {
  return (
    <Typography variant="body2" color="textSecondary">
      {props.children}
    </Typography>
  );
}
