import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BurnPolicy, TierState } from '@freehold/slo';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../../translation';
import { ScrollRegion } from '../../common/ScrollRegion';
import { useSloWords } from '../common/useSloWords';
import { Subsection } from '../tab/Subsection';
import { BurnWindow } from './BurnWindow';
import { TierVerdict } from './TierVerdict';

const useStyles = makeStyles(theme => ({
  table: {
    fontVariantNumeric: 'tabular-nums',
    // Backstage's theme breaks words of cells anywhere.
    '& th, & td': {
      padding: theme.spacing(0.75, 1),
      verticalAlign: 'top',
      wordBreak: 'normal',
    },
    '& tbody th, & tbody td:not(:last-child)': { whiteSpace: 'nowrap' },
    '& th:first-child, & td:first-child': { paddingLeft: 0 },
  },
  threshold: { display: 'block', color: theme.palette.text.secondary },
}));

/** How fast the budget burns over the windows of the policy, and which alerts that fires. */
export function BurnTable(props: {
  tiers: readonly TierState[];
  policy: BurnPolicy;
  target: number;
  /** The objective's: names of regions are unique on the page. */
  title: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useSloWords();
  const { tiers, policy, target, title } = props;
  const label = t('slo.burn.tableLabel', { title });
  return (
    <Subsection title={t('slo.burn.title')}>
      <ScrollRegion label={label}>
        <Table size="small" aria-label={label} className={classes.table}>
          <TableHead>
            <TableRow>
              <TableCell>{t('slo.burn.alert')}</TableCell>
              <TableCell>{t('slo.burn.long')}</TableCell>
              <TableCell>{t('slo.burn.short')}</TableCell>
              <TableCell>{t('slo.burn.state')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {tiers.map(state => (
              <TableRow key={`${state.tier.longMs} ${state.tier.burnRate}`}>
                <TableCell component="th" scope="row" role="rowheader">
                  {t(`slo.burn.${state.tier.severity}`)}
                  <Typography variant="caption" className={classes.threshold}>
                    {t('slo.burn.threshold', {
                      rate: words.burnRate(state.tier.burnRate),
                    })}
                  </Typography>
                </TableCell>
                <TableCell>
                  <BurnWindow
                    windowMs={state.tier.longMs}
                    rate={state.long}
                    threshold={state.tier.burnRate}
                  />
                </TableCell>
                <TableCell>
                  <BurnWindow
                    windowMs={state.tier.shortMs}
                    rate={state.short}
                    threshold={state.tier.burnRate}
                  />
                </TableCell>
                <TableCell>
                  <TierVerdict tier={state} target={target} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      <Typography variant="caption" color="textSecondary">
        {t('slo.burn.hint', { policy: policy.name })}
      </Typography>
    </Subsection>
  );
}
