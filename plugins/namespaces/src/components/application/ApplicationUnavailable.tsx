import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { namespacesTranslationRef } from '../../translation';
import { ProblemList } from '../common/ProblemList';
import { Unavailable } from './whyUnavailable';

/** Says plainly that an application is gone or broken, so that nobody takes "nothing shown" for "nothing there". */
export function ApplicationUnavailable(props: {
  name: string;
  answer: Unavailable;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { name, answer } = props;
  const directory = <code>applications/{name}</code>;
  if (answer.status === 'gone') {
    return (
      <Alert severity="warning">
        <AlertTitle>{t('application.gone', { name })}</AlertTitle>
        {t('application.goneHint', { directory })}
      </Alert>
    );
  }
  return (
    <Alert severity="error">
      <AlertTitle>{t('application.broken', { name })}</AlertTitle>
      <p>{t('application.brokenHint', { directory })}</p>
      <ProblemList problems={answer.problems} />
    </Alert>
  );
}
