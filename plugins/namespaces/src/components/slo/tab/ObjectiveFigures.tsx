import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloObjectiveDetail } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { namespacesTranslationRef } from '../../../translation';
import { BudgetBar } from '../common/BudgetBar';
import { useSloWords } from '../common/useSloWords';
import { Figure } from './Figure';
import { coverageOf, remainingOf } from './objectiveFacts';
import { useObjectiveWords } from './useObjectiveWords';
import { useOutlook } from './useOutlook';

const useStyles = makeStyles(theme => ({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
    gap: theme.spacing(2),
    margin: 0,
  },
}));

/** The figures that everybody looks for first. */
export function ObjectiveFigures(props: { objective: SloObjectiveDetail }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useSloWords();
  const { target: targetText } = useObjectiveWords();
  const { objective } = props;
  const { status, target } = objective;
  const outlook = useOutlook(objective);
  const attainment = status?.attainment;
  const counted = attainment && attainment.state !== 'no-data';
  const remaining = remainingOf(objective);
  const unit = status?.units.state === 'ok' ? status.units.unit : 'events';
  const budget = status && words.budget(status.budget, unit);
  return (
    <dl className={classes.figures}>
      <Figure
        name={t('slo.figure.attainment')}
        value={
          counted
            ? words.percent(attainment.ratio, { apart: target, digits: 3 })
            : t('slo.figure.unknown')
        }
        notes={[
          counted &&
            t('slo.figure.attainmentParts', {
              good: words.number(attainment.good),
              total: words.number(attainment.total),
            }),
          t('slo.figure.attainmentTarget', { target: targetText(target) }),
        ]}
      />
      <Figure
        name={t('slo.figure.budget')}
        value={
          remaining === undefined
            ? t('slo.figure.unknown')
            : words.percent(remaining, { digits: 1 })
        }
        notes={[budget?.time, budget?.units]}
      >
        <BudgetBar remaining={remaining} decorative />
      </Figure>
      {outlook && (
        <Figure
          name={t('slo.figure.outlook')}
          value={outlook.headline}
          notes={[outlook.detail]}
          inWords
        />
      )}
      <RecordFigure objective={objective} />
    </dl>
  );
}

/** How much of the window the figures rest on, and up to when. */
function RecordFigure({ objective }: { objective: SloObjectiveDetail }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useSloWords();
  const { instant } = useObjectiveWords();
  const coverage = coverageOf(objective);
  if (!coverage || !objective.status) {
    return null;
  }
  const { expected, recorded, estimated } = coverage;
  const numbers = {
    recorded: words.number(recorded),
    expected: words.number(expected),
    estimated: words.number(estimated),
  };
  return (
    <Figure
      name={t('slo.figure.record')}
      value={
        estimated > 0
          ? t('slo.figure.coverageEstimated', numbers)
          : t('slo.figure.coverage', numbers)
      }
      notes={[t('slo.figure.asOf', { when: instant(objective.status.asOf) })]}
      inWords
    />
  );
}
