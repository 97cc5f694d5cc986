import { Content, Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import Skeleton from '@material-ui/lab/Skeleton';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { namespacesApiRef } from '../../../api';
import { useRequest } from '../../../hooks/useRequest';
import { useReviewLinks } from '../../../links/useReviewLinks';
import { isNotFound } from '../../../text/errorText';
import { namespacesTranslationRef } from '../../../translation';
import { LoadFailure } from '../../common/LoadFailure';
import { useReviewPageStyles } from '../pageStyles';
import { HeldReview } from './HeldReview';

/** A review that was held, as it was recorded. */
export function HeldReviewPage() {
  const classes = useReviewPageStyles();
  const api = useApi(namespacesApiRef);
  const links = useReviewLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { id = '' } = useParams();
  const { value, error, reload } = useRequest(
    useMemo(() => () => api.getReview(id), [api, id]),
  );

  return (
    <Content>
      <div className={classes.page}>
        <Typography variant="body2" component="div">
          <Link to={links.current()} className={classes.line}>
            <ArrowBackIcon fontSize="small" aria-hidden />
            {t('review.back')}
          </Link>
        </Typography>
        {!error && !value && (
          <div role="status" aria-label={t('review.loading')}>
            <Skeleton width="40%" height="3rem" />
            <Skeleton height="20rem" />
          </div>
        )}
        {error && isNotFound(error) && (
          <Alert severity="info">
            <AlertTitle>{t('review.notFound')}</AlertTitle>
            {t('review.notFoundHint')}
          </Alert>
        )}
        {error && !isNotFound(error) && !value && (
          <LoadFailure
            title={t('review.loadFailed')}
            error={error}
            onRetry={reload}
          />
        )}
        {value && (
          <HeldReview key={value.id} review={value} onActionDone={reload} />
        )}
      </div>
    </Content>
  );
}
