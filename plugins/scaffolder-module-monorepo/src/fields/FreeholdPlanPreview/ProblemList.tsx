import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DraftProblem } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { Notice } from '../../components/Notice';
import { formFieldsTranslationRef } from '../../translation';

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

/** Each problem with the field it belongs to and what to do about it. */
export const ProblemList = ({ problems }: { problems: DraftProblem[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  return (
    <ul className={classes.list}>
      {problems.map((problem, index) => (
        <li key={`${problem.code} ${problem.field} ${index}`}>
          <Notice
            severity={problem.severity}
            title={
              problem.field
                ? t('plan.problem', {
                    field: t(`field.${problem.field}`),
                    message: problem.message,
                  })
                : problem.message
            }
          >
            {problem.remedy}
          </Notice>
        </li>
      ))}
    </ul>
  );
};
