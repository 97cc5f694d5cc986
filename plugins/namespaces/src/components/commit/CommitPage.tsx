import {
  Content,
  CopyTextButton,
  EmptyState,
  Link,
  Progress,
} from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { namespacesApiRef } from '../../api';
import { useRequest } from '../../hooks/useRequest';
import { isWebAddress } from '../../links/useLinks';
import { isNotFound } from '../../text/errorText';
import { shortCommit } from '../../text/shortCommit';
import { namespacesTranslationRef } from '../../translation';
import { LoadFailure } from '../common/LoadFailure';
import { PageTop } from '../common/PageTop';
import { RelativeTime } from '../common/RelativeTime';
import { ChangedFiles } from './ChangedFiles';

const useStyles = makeStyles({
  body: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: '0 0 1em' },
});

/** One commit of the monorepo: who, when, why, and every line that changed. */
export function CommitPage() {
  const classes = useStyles();
  const api = useApi(namespacesApiRef);
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { id = '' } = useParams();
  const { value, loading, outdated, error, reload } = useRequest(
    useMemo(() => () => api.getCommit(id), [api, id]),
  );
  const commit = outdated ? undefined : value;

  return (
    <Content>
      <PageTop
        title={commit?.subject ?? t('commit.title', { id: shortCommit(id) })}
      >
        {commit && (
          <>
            <Typography variant="body2" color="textSecondary">
              {t('commit.byline', {
                author: commit.author,
                when: <RelativeTime at={commit.at} />,
              })}
            </Typography>
            <span>
              <code title={commit.id}>{shortCommit(commit.id)}</code>
              <CopyTextButton
                text={commit.id}
                variant="tertiary"
                tooltipText={t('page.copied')}
                aria-label={t('commit.copyId')}
              />
            </span>
            {commit.url && isWebAddress(commit.url) && (
              <Link to={commit.url}>{t('commit.openAtHost')}</Link>
            )}
          </>
        )}
      </PageTop>
      {loading && !commit && <Progress aria-label={t('commit.loading')} />}
      {error && isNotFound(error) && (
        <EmptyState
          missing="content"
          title={t('commit.notFound')}
          description={t('commit.notFoundHint')}
        />
      )}
      {error && !isNotFound(error) && (
        <LoadFailure
          title={t('commit.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {commit && (
        <>
          {commit.body && (
            <Typography component="p" className={classes.body}>
              {commit.body}
            </Typography>
          )}
          <ChangedFiles key={commit.id} commit={commit} />
        </>
      )}
    </Content>
  );
}
