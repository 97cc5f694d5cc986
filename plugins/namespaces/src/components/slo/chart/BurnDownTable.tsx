import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
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
import { DayRow } from './dayRows';

const useStyles = makeStyles(theme => ({
  scroll: { maxHeight: '22rem' },
  table: {
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: theme.spacing(0.75, 1), wordBreak: 'normal' },
  },
  date: { whiteSpace: 'nowrap' },
  note: { display: 'block', color: theme.palette.text.secondary },
}));

/** The data of the chart, day by day. */
export function BurnDownTable(props: { title: string; rows: DayRow[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useSloWords();
  const { title, rows } = props;
  if (rows.length === 0) {
    return (
      <Typography color="textSecondary">{t('slo.chart.noDays')}</Typography>
    );
  }
  const label = t('slo.chart.tableLabel', { title });
  return (
    <ScrollRegion label={label} className={classes.scroll}>
      <Table
        size="small"
        stickyHeader
        aria-label={label}
        className={classes.table}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('slo.chart.day')}</TableCell>
            <TableCell align="right">{t('slo.chart.good')}</TableCell>
            <TableCell align="right">{t('slo.chart.total')}</TableCell>
            <TableCell align="right">{t('slo.chart.endOfDay')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={row.day}>
              <TableCell component="th" scope="row" role="rowheader">
                <DayName row={row} />
              </TableCell>
              <TableCell align="right">
                {row.hours > 0
                  ? words.number(row.good)
                  : t('slo.chart.notRecorded')}
              </TableCell>
              <TableCell align="right">
                {row.hours > 0
                  ? words.number(row.total)
                  : t('slo.chart.notRecorded')}
              </TableCell>
              <TableCell align="right">
                {row.remaining === undefined
                  ? '–'
                  : words.percent(row.remaining, { digits: 1 })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

/** The date, with what it lacks and what happened on it. */
function DayName({ row }: { row: DayRow }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { day, hours, estimatedHours, marks } = row;
  const date = new Intl.DateTimeFormat(t('language'), {
    timeZone: 'UTC',
    dateStyle: 'medium',
  }).format(Date.parse(day));
  const counts = { hours: String(hours), estimated: String(estimatedHours) };
  return (
    <>
      <time dateTime={day} className={classes.date}>
        {date}
      </time>
      {hours > 0 && (hours < 24 || estimatedHours > 0) && (
        <Typography variant="caption" className={classes.note}>
          {estimatedHours > 0
            ? t('slo.chart.hoursEstimated', counts)
            : t('slo.chart.hours', counts)}
        </Typography>
      )}
      {marks.map(({ instant, label }) => (
        <Typography
          key={`${instant} ${label}`}
          variant="caption"
          className={classes.note}
        >
          {label}
        </Typography>
      ))}
    </>
  );
}
