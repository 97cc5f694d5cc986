import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Notice } from '../../components/Notice';
import { formFieldsTranslationRef } from '../../translation';
import { lineOf, placed, PlacedProblem } from './placed';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: theme.spacing(1, 0),
    padding: 0,
  },
}));

/** Each problem with its line, which is one click away, and what to do about it. */
export const ProblemLines = (props: {
  problems: PlacedProblem[];
  severity: 'error' | 'warning';
  onLine: (line: number) => void;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  if (props.problems.length === 0) {
    return null;
  }
  return (
    <ul
      className={classes.list}
      aria-label={t('slo.problems', { count: props.problems.length })}
    >
      {props.problems.map((problem, index) => {
        const line = lineOf(problem);
        return (
          <li key={`${problem.code} ${line} ${index}`}>
            <Notice
              severity={props.severity}
              title={placed(problem, t)}
              action={
                line !== undefined && (
                  <Button
                    color="inherit"
                    size="small"
                    onClick={() => props.onLine(line)}
                  >
                    {t('slo.goToLine', { line: `${line}` })}
                  </Button>
                )
              }
            >
              {problem.remedy}
            </Notice>
          </li>
        );
      })}
    </ul>
  );
};
