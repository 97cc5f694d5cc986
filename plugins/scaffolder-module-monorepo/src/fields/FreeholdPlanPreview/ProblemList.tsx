import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DraftProblem } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { Notice } from '../../components/Notice';
import { formFieldsTranslationRef } from '../../translation';
import { ProblemGroup, sameProblems } from './sameProblems';

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

const Guardrail = (props: {
  guardrail: NonNullable<DraftProblem['guardrail']>;
  places: ProblemGroup['places'];
}) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { guardrail, places } = props;
  const { title, rule } = guardrail;
  return (
    <>
      <div>{t('plan.guardrail', { title, rule })}</div>
      {places.length > 0 && (
        <div>
          {t('plan.places', {
            places: places
              .map(({ file, line }) =>
                line === undefined
                  ? file
                  : t('plan.place', { file, line: String(line) }),
              )
              .join('; '),
          })}
        </div>
      )}
    </>
  );
};

/** Each problem with the field it belongs to, what to do about it, and the guardrail and files that it is about. */
export const ProblemList = ({ problems }: { problems: DraftProblem[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  return (
    <ul className={classes.list}>
      {sameProblems(problems).map(({ problem, places }, index) => (
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
            {problem.guardrail && (
              <Guardrail guardrail={problem.guardrail} places={places} />
            )}
          </Notice>
        </li>
      ))}
    </ul>
  );
};
