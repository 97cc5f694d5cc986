import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { NamespaceRow } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { useLinks } from '../../links/useLinks';
import { exactTime } from '../../text/relativeTime';
import { namespacesTranslationRef } from '../../translation';
import { BudgetBar } from '../slo/common/BudgetBar';
import { SloStateIcon } from '../slo/common/SloStateIcon';
import { Sparkline } from '../slo/common/Sparkline';
import { useSloWords } from '../slo/common/useSloWords';

const useStyles = makeStyles(theme => ({
  cell: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minWidth: 0,
    color: 'inherit',
    '& > svg': { flexShrink: 0 },
    '&:hover, &:focus-visible': { textDecoration: 'none' },
    '&:hover $figure, &:focus-visible $figure, &:hover $words, &:focus-visible $words':
      { textDecoration: 'underline' },
  },
  // Figure and bar together are as high as one line of text, so that rows stay as compact as they were.
  budget: { flex: '0 0 3.375rem', lineHeight: 0 },
  figure: {
    display: 'block',
    lineHeight: 1.2,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  words: { lineHeight: 1.5, overflow: 'hidden', textOverflow: 'ellipsis' },
  // Between stacked cells and wide tables there is room for the figures only.
  trend: { [theme.breakpoints.only('md')]: { display: 'none' } },
  failure: { fontSize: '1rem', color: theme.palette.warning.main },
}));

/** The SLOs of a namespace at a glance: state, budget that is left, and how it went. Leads to all of them. */
export function SloCell(props: { row: NamespaceRow }) {
  const classes = useStyles();
  const links = useLinks();
  const words = useSloWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const title = useTitle(props.row);
  const { application, environment, slo } = props.row;
  const { state, remaining, trend = [], worst, failure } = slo ?? {};
  const measured =
    remaining !== undefined || trend.some(point => point !== null);

  return (
    <Link
      to={links.sloTab(application, {
        environment,
        objective: worst?.objective,
      })}
      className={classes.cell}
      title={title}
    >
      <SloStateIcon state={state} decorative={!measured} />
      {measured ? (
        <>
          <span className={classes.budget}>
            <Typography
              variant="caption"
              className={classes.figure}
              // The bar says it in a sentence.
              aria-hidden
            >
              {remaining === undefined
                ? '–'
                : words.percent(remaining, { digits: 0 })}
            </Typography>
            <BudgetBar remaining={remaining} height={5} />
          </span>
          {trend.length > 0 && (
            <Sparkline points={trend} width={56} className={classes.trend} />
          )}
        </>
      ) : (
        <span className={classes.words}>{words.state(state)}</span>
      )}
      {failure && (
        <WarningIcon
          className={classes.failure}
          titleAccess={t('sloList.failure', { reason: failure })}
        />
      )}
    </Link>
  );
}

/** What the pointer finds out: which objective it is, how it stands against its target, and how old that is. */
function useTitle({ title, slo }: NamespaceRow): string {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useSloWords();
  const { state, worst, objectives, asOf, failure } = slo ?? {};
  const lines = [
    words.state(state),
    words.hint(state),
    worst && objectiveLine(worst),
    objectives && t('sloList.objectives', { count: objectives }),
    asOf &&
      t('sloList.asOf', {
        when: exactTime(asOf, t('language')),
      }),
    failure && t('sloList.failure', { reason: failure }),
    t('sloList.open', { application: title }),
  ];
  return lines.filter(Boolean).join('\n');

  function objectiveLine(of: NonNullable<typeof worst>): string {
    const target = words.percent(of.target);
    return of.attainment === undefined
      ? t('sloList.worstUnknown', { title: of.title, target })
      : t('sloList.worst', {
          title: of.title,
          target,
          attainment: words.percent(of.attainment, { apart: of.target }),
        });
  }
}
