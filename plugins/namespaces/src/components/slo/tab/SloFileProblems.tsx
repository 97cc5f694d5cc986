import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ApplicationSlos } from '@freehold/backstage-plugin-namespaces-common';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { namespacesTranslationRef } from '../../../translation';
import { ProblemList } from '../../common/ProblemList';

/** What is wrong with slo.yaml, line by line. Nothing when all is well. */
export function SloFileProblems(props: { slos: ApplicationSlos }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { file, objectives } = props.slos;
  const { path, problems } = file;
  return problems.length > 0 ? (
    <Alert severity="error">
      <AlertTitle>
        {t('slo.problems.title', { count: problems.length, path })}
      </AlertTitle>
      {objectives.length > 0 && <p>{t('slo.problems.hint')}</p>}
      <ProblemList
        problems={problems.map(problem => ({ file: path, ...problem }))}
      />
    </Alert>
  ) : null;
}
