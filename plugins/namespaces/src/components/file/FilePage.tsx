import {
  Content,
  CopyTextButton,
  EmptyState,
  Link,
  Progress,
} from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FileDetail } from '@freehold/backstage-plugin-namespaces-common';
import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { namespacesApiRef } from '../../api';
import { useRequest } from '../../hooks/useRequest';
import { isWebAddress, useLinks } from '../../links/useLinks';
import { isNotFound } from '../../text/errorText';
import { namespacesTranslationRef } from '../../translation';
import { CommitLink } from '../common/CommitLink';
import { LoadFailure } from '../common/LoadFailure';
import { PageTop } from '../common/PageTop';
import { DirectoryListing } from './DirectoryListing';
import { NumberedText } from './NumberedText';
import { PathTitle } from './PathTitle';

/** One file or directory of the monorepo, newest or as of a commit: `?path=...&commit=...`. */
export function FilePage() {
  const api = useApi(namespacesApiRef);
  const links = useLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const [params] = useSearchParams();
  // People write a directory with a slash at its end.
  const path = (params.get('path') ?? '').replace(/\/+$/, '');
  const commit = params.get('commit') ?? undefined;
  const { value, loading, outdated, error, reload } = useRequest(
    useMemo(
      () => (path ? () => api.getFile(path, commit) : undefined),
      [api, path, commit],
    ),
  );

  if (!path) {
    return (
      <Content>
        <PageTop title={t('file.title')} />
        <EmptyState
          missing="info"
          title={t('file.noPath')}
          description={t('file.noPathHint', {
            example: <code>?path=CODEOWNERS</code>,
          })}
        />
      </Content>
    );
  }
  const file = outdated ? undefined : value;
  return (
    <Content>
      <PageTop title={<PathTitle path={path} commit={commit} />}>
        {file && (
          <>
            <Typography variant="body2" color="textSecondary">
              {t('file.atCommit', { commit: <CommitLink id={file.commit} /> })}
            </Typography>
            {commit && (
              <Link to={links.file({ path })}>{t('file.latest')}</Link>
            )}
            {file.url && isWebAddress(file.url) && (
              <Link to={file.url}>{t('file.openAtHost')}</Link>
            )}
            {!file.entries && (
              <CopyTextButton
                text={file.text}
                aria-label={t('file.copyText')}
                variant="tertiary"
                tooltipText={t('page.copied')}
              />
            )}
          </>
        )}
      </PageTop>
      {loading && !file && <Progress aria-label={t('file.loading')} />}
      {error && isNotFound(error) && (
        <EmptyState
          missing="content"
          title={t('file.notFound')}
          description={t('file.notFoundHint')}
          action={
            commit ? (
              <Link to={links.file({ path })}>{t('file.latest')}</Link>
            ) : undefined
          }
        />
      )}
      {error && !isNotFound(error) && (
        <LoadFailure title={t('file.failed')} error={error} onRetry={reload} />
      )}
      {file && <FileBody file={file} commit={commit} />}
    </Content>
  );
}

function FileBody(props: { file: FileDetail; commit?: string }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { file, commit } = props;
  if (file.entries) {
    return <DirectoryListing directory={file} commit={commit} />;
  }
  if (file.text === '') {
    return <Typography>{t('file.empty')}</Typography>;
  }
  return <NumberedText path={file.path} text={file.text} />;
}
