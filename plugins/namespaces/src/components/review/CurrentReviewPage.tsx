import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CurrentReview } from '@freehold/backstage-plugin-namespaces-common';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { namespacesApiRef } from '../../api';
import { useRefresh } from '../../hooks/useRefresh';
import { useRequest } from '../../hooks/useRequest';
import { useReviewLinks } from '../../links/useReviewLinks';
import { dayOf } from '../../text/days';
import { namespacesTranslationRef } from '../../translation';
import { LoadFailure } from '../common/LoadFailure';
import { SampleDataLabel } from '../common/SampleDataLabel';
import { SloSourceLine } from '../slo/common/SloSourceLine';
import { useReviewPageStyles } from './pageStyles';
import { HeldReviews } from './past/HeldReviews';
import { RecordReview } from './record/RecordReview';
import { useReviewDraft } from './record/useReviewDraft';
import { ActionList } from './sections/ActionList';
import { ReviewFigures } from './sections/ReviewFigures';
import { ReviewSection } from './sections/ReviewSection';
import { SnapshotSections } from './sections/SnapshotSections';

const REFRESH_MS = 60_000;

/** What a review that is held now looks at, and the form that records it. */
export function CurrentReviewPage() {
  const classes = useReviewPageStyles();
  const api = useApi(namespacesApiRef);
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { value, error, reload } = useRequest(
    useCallback(() => api.getCurrentReview(), [api]),
  );
  useRefresh(reload, REFRESH_MS);

  return (
    <Content>
      <div className={classes.page}>
        {error && !value && (
          <LoadFailure
            title={t('review.loadFailed')}
            error={error}
            onRetry={reload}
          />
        )}
        {error && value && (
          <Alert severity="warning">{t('review.refreshFailed')}</Alert>
        )}
        {!error && !value && <Waiting />}
        {value && <Current key={value.number} current={value} />}
        <HeldReviews />
      </div>
    </Content>
  );
}

function Waiting() {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <div role="status" aria-label={t('review.loading')}>
      <Skeleton width="40%" height="3rem" />
      <Skeleton variant="rect" height="5rem" />
      <Skeleton height="20rem" />
    </div>
  );
}

function Current(props: { current: CurrentReview }) {
  const classes = useReviewPageStyles();
  const links = useReviewLinks();
  const navigate = useNavigate();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { number, snapshot, openActions, mayRecord } = props.current;
  const { draft, change, discard } = useReviewDraft(number);
  const { since } = snapshot;

  return (
    <>
      <div>
        <Typography variant="h5" component="h2">
          {t('review.heading', { number: String(number) })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {since
            ? t('review.since', {
                number: String(since.number),
                date: dayOf(since.heldAt, t('language')),
              })
            : t('review.first')}
        </Typography>
      </div>
      <div className={classes.line}>
        {!snapshot.source?.sample && <SampleDataLabel />}
        <SloSourceLine source={snapshot.source} />
      </div>
      <ReviewFigures snapshot={snapshot} />
      <ReviewSection
        id="actions"
        title={t('review.section.actions')}
        hint={t('review.section.actionsHint')}
        none={t('review.section.actionsNone')}
        empty={openActions.length === 0}
      >
        <ActionList
          actions={openActions}
          control={
            mayRecord
              ? ({ id, text }) => (
                  <FormControlLabel
                    label={t('review.action.done')}
                    title={t('review.action.doneWithReview')}
                    control={
                      <Checkbox
                        size="small"
                        color="primary"
                        checked={draft.done.includes(id)}
                        inputProps={{
                          'aria-label': t('review.action.doneLabel', { text }),
                        }}
                        onChange={(_event, done) =>
                          change({
                            done: done
                              ? [...draft.done, id]
                              : draft.done.filter(other => other !== id),
                          })
                        }
                      />
                    }
                  />
                )
              : undefined
          }
        />
      </ReviewSection>
      <SnapshotSections snapshot={snapshot} />
      {mayRecord ? (
        <RecordReview
          number={number}
          // Somebody may have closed an action meanwhile; the backend refuses to close it twice.
          draft={{
            ...draft,
            done: draft.done.filter(id =>
              openActions.some(action => action.id === id),
            ),
          }}
          onChange={change}
          onRecorded={({ id }) => {
            discard();
            navigate(links.held(id));
          }}
        />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t('review.record.notAllowed')}
        </Typography>
      )}
    </>
  );
}
