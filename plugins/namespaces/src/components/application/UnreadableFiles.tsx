import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EnvironmentDetail } from '@freehold/backstage-plugin-namespaces-common';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { namespacesTranslationRef } from '../../translation';

/** Files that could not be read: what they would say is unknown, not absent. */
export function UnreadableFiles(props: {
  files: EnvironmentDetail['unreadable'];
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { files } = props;
  return files.length > 0 ? (
    <Alert severity="warning">
      <AlertTitle>
        {t('environments.unreadable', { count: files.length })}
      </AlertTitle>
      {files.map(({ path, reason }) => (
        <div key={path} style={{ overflowWrap: 'anywhere' }}>
          {t('environments.unreadableFile', { path, reason })}
        </div>
      ))}
    </Alert>
  ) : null;
}
