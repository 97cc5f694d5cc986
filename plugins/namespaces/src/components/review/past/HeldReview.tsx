import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { OperationsReview } from '@freehold/backstage-plugin-namespaces-common';
import Typography from '@material-ui/core/Typography';
import { dayOf } from '../../../text/days';
import { shortRef } from '../../../text/shortRef';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';
import { useReviewPageStyles } from '../pageStyles';
import { ActionList } from '../sections/ActionList';
import { ReviewFigures } from '../sections/ReviewFigures';
import { ReviewSection } from '../sections/ReviewSection';
import { SnapshotSections } from '../sections/SnapshotSections';
import { CompleteAction } from './CompleteAction';
import { ExportReview } from './ExportReview';
import { SourceThen } from './SourceThen';

/** Everything that was recorded of a review: what was decided, and what it looked at. */
export function HeldReview(props: {
  review: OperationsReview;
  onActionDone(): void;
}) {
  const classes = useReviewPageStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { review, onActionDone } = props;
  const { number, heldAt, recordedBy, notes, snapshot } = review;
  const language = t('language');

  return (
    <>
      <div className={classes.line}>
        <div>
          <Typography variant="h5" component="h2">
            {t('review.heading', { number: String(number) })}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {t('review.held', {
              date: dayOf(heldAt, language),
              person: shortRef(recordedBy),
            })}
            {snapshot.since && (
              <>
                {' – '}
                {t('review.since', {
                  number: String(snapshot.since.number),
                  date: dayOf(snapshot.since.heldAt, language),
                })}
              </>
            )}
          </Typography>
        </div>
        <ExportReview review={review} />
      </div>
      <Section id="review-notes" title={t('review.past.notes')}>
        <div className={classes.text}>{notes || t('review.past.noNotes')}</div>
      </Section>
      <Section id="review-decisions" title={t('review.past.decisions')}>
        {review.decisions.length === 0 ? (
          t('review.past.noDecisions')
        ) : (
          <ol className={classes.list}>
            {review.decisions.map(({ id, text }) => (
              <li key={id} className={classes.text}>
                {text}
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section
        id="review-actions"
        title={t('review.past.actions')}
        hint={t('review.past.actionsNow')}
      >
        {review.actions.length === 0 ? (
          t('review.past.noActions')
        ) : (
          <ActionList
            actions={review.actions}
            control={action => (
              <CompleteAction action={action} onDone={onActionDone} />
            )}
          />
        )}
      </Section>
      <ReviewSection
        id="carried-over"
        title={t('review.past.carriedOver')}
        hint={t('review.past.carriedOverHint')}
        none={t('review.past.carriedOverNone')}
        empty={review.carriedOver.length === 0}
      >
        <ActionList actions={review.carriedOver} />
      </ReviewSection>
      <SourceThen source={snapshot.source} />
      <ReviewFigures snapshot={snapshot} />
      <SnapshotSections snapshot={snapshot} />
    </>
  );
}
