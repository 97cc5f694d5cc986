import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SourceProblem } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { namespacesTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2),
    overflowWrap: 'anywhere',
    '& li + li': { marginTop: theme.spacing(1) },
  },
}));

/** Why a draft cannot be evaluated, with the way to each line. */
export function DraftProblems(props: {
  problems: readonly SourceProblem[];
  onLine(line: number): void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { problems, onLine } = props;
  return (
    <Alert severity="error">
      <AlertTitle>
        {t('guardrails.draft.refused', { count: problems.length })}
      </AlertTitle>
      <ul className={classes.list}>
        {problems.map(({ code, line, message, remedy }) => (
          <li key={`${code} ${line} ${message}`}>
            <div>{message}</div>
            <div>{t('broken.remedy', { remedy })}</div>
            {line !== undefined && (
              <Button
                size="small"
                color="inherit"
                variant="outlined"
                onClick={() => onLine(line)}
              >
                {t('guardrails.draft.toLine', { line: String(line) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
