import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloObjectiveSummary } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useLinks } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';
import { BudgetBar } from '../common/BudgetBar';
import { SloStateIcon } from '../common/SloStateIcon';
import { useSloWords } from '../common/useSloWords';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) 5.5rem',
    alignItems: 'center',
    gap: theme.spacing(0, 1.5),
    padding: theme.spacing(0.75, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  budget: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
}));

/** Objectives in trouble, in the order in which they are given; each leads to its place in the SLO tab. */
export function WorstObjectives(props: {
  objectives: readonly SloObjectiveSummary[];
}) {
  const classes = useStyles();
  const links = useLinks();
  const words = useSloWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <ul className={classes.list} aria-label={t('sloList.rollup.worst')}>
      {props.objectives.map(item => {
        const { namespace, application, environment, objective } = item;
        const target = words.percent(item.target);
        return (
          <li key={`${namespace} ${objective}`} className={classes.row}>
            <SloStateIcon state={item.state} />
            <div className={classes.text}>
              <Typography>
                <Link
                  to={links.sloTab(application, { environment, objective })}
                >
                  {namespace}
                </Link>
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {item.attainment === undefined
                  ? t('sloList.worstUnknown', { title: item.title, target })
                  : t('sloList.worst', {
                      title: item.title,
                      target,
                      attainment: words.percent(item.attainment, {
                        apart: item.target,
                      }),
                    })}
              </Typography>
            </div>
            <div className={classes.budget}>
              <Typography variant="body2" aria-hidden>
                {words.percent(item.remaining, { digits: 0 })}
              </Typography>
              <BudgetBar remaining={item.remaining} height={6} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
