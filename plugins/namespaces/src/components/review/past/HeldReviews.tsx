import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { useCallback } from 'react';
import { namespacesApiRef } from '../../../api';
import { useRequest } from '../../../hooks/useRequest';
import { useReviewLinks } from '../../../links/useReviewLinks';
import { dayOf } from '../../../text/days';
import { shortRef } from '../../../text/shortRef';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';
import { LoadFailure } from '../../common/LoadFailure';
import { SloStateChip } from '../../slo/common/SloStateChip';
import { SLO_STATES } from '../../../sloStates';
import { useSloWords } from '../../slo/common/useSloWords';
import { DataTable } from '../../common/DataTable';

const useStyles = makeStyles(theme => ({
  states: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
}));

/** Reviews that were held, newest first. */
export function HeldReviews() {
  const classes = useStyles();
  const api = useApi(namespacesApiRef);
  const links = useReviewLinks();
  const words = useSloWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { value, error, reload } = useRequest(
    useCallback(() => api.listReviews(), [api]),
  );

  return (
    <Section id="review-past" title={t('review.past.title')}>
      {error && !value && (
        <LoadFailure
          title={t('review.past.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!error && !value && <Skeleton height="4rem" />}
      {value?.items.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('review.past.none')}
        </Typography>
      )}
      {value && value.items.length > 0 && (
        <DataTable
          label={t('review.past.title')}
          items={value.items}
          keyOf={({ id }) => id}
          columns={[
            {
              title: t('review.past.number'),
              width: '12%',
              cell: ({ id, number }) => (
                <Link to={links.held(id)}>
                  {t('review.heading', { number: String(number) })}
                </Link>
              ),
            },
            {
              title: t('review.past.date'),
              width: '12%',
              cell: ({ heldAt }) => dayOf(heldAt, t('language')),
            },
            {
              title: t('review.past.by'),
              width: '14%',
              cell: ({ recordedBy }) => shortRef(recordedBy),
            },
            {
              title: t('review.past.decisions'),
              width: '10%',
              cell: ({ decisions }) => words.number(decisions),
            },
            {
              title: t('review.past.actions'),
              width: '10%',
              cell: ({ actions }) => words.number(actions),
            },
            {
              title: t('review.past.states'),
              width: '42%',
              cell: ({ byState }) => (
                <span className={classes.states}>
                  {SLO_STATES.filter(state => byState[state] > 0).map(state => (
                    <SloStateChip
                      key={state}
                      state={state}
                      count={byState[state]}
                    />
                  ))}
                </span>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
