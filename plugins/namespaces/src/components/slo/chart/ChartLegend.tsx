import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
  },
  entry: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  line: { stroke: theme.palette.primary.main, strokeWidth: 2 },
  ideal: { stroke: theme.palette.text.secondary, strokeDasharray: '6 4' },
  mark: { fill: theme.palette.info.main },
}));

/** What the lines of the chart are. Their patterns differ, not only their colours. */
export function ChartLegend(props: { marks: boolean; timeZone: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { marks, timeZone } = props;
  return (
    <Typography
      variant="caption"
      component="div"
      color="textSecondary"
      className={classes.legend}
    >
      <span className={classes.entry}>
        <svg width={24} height={8} aria-hidden>
          <line x1={0} x2={24} y1={4} y2={4} className={classes.line} />
        </svg>
        {t('slo.chart.budgetLeft')}
      </span>
      <span className={classes.entry}>
        <svg width={24} height={8} aria-hidden>
          <line x1={0} x2={24} y1={4} y2={4} className={classes.ideal} />
        </svg>
        {t('slo.chart.ideal')}
      </span>
      {marks && (
        <span className={classes.entry}>
          <svg width={10} height={9} aria-hidden>
            <path d="M0,0h10l-5,9z" className={classes.mark} />
          </svg>
          {t('slo.chart.marks')}
        </span>
      )}
      <span>{t('slo.chart.zone', { timeZone })}</span>
    </Typography>
  );
}
