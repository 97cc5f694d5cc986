import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ReviewedObjective } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLinks } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';
import { EntityLink } from '../../common/EntityLink';
import { useTableStyles } from '../../list/tableStyles';
import { BudgetBar } from '../../slo/common/BudgetBar';
import { SloStateChip } from '../../slo/common/SloStateChip';
import { useSloWords } from '../../slo/common/useSloWords';
import { DataTable } from '../../common/DataTable';

const useStyles = makeStyles(theme => ({
  budget: {
    display: 'grid',
    gridTemplateColumns: '4.5em minmax(2rem, 1fr)',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  number: { fontVariantNumeric: 'tabular-nums' },
}));

/** Objectives with what became of them since the last review. */
export function ObjectiveTable(props: {
  label: string;
  items: readonly ReviewedObjective[];
  /** There is an earlier review to compare with. */
  compared: boolean;
}) {
  const classes = useStyles();
  const { text } = useTableStyles();
  const links = useLinks();
  const { compared } = props;
  const words = useSloWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const whole = (fraction?: number) => words.percent(fraction, { digits: 0 });

  const change = ({ before, remaining, delta }: ReviewedObjective) => {
    if (!before) {
      return { short: t('review.new') };
    }
    const long = `${whole(before.remaining)} → ${whole(remaining)}`;
    return delta === undefined
      ? { short: '–', long }
      : { short: t('review.points', { points: words.points(delta) }), long };
  };

  return (
    <DataTable
      label={props.label}
      items={props.items}
      keyOf={({ namespace, objective }) => `${namespace} ${objective}`}
      columns={[
        {
          title: t('review.column.application'),
          width: compared ? '20%' : '28%',
          cell: ({ application, environment, namespace, objective }) => (
            <Link
              to={links.sloTab(application, { environment, objective })}
              className={text}
              title={namespace}
            >
              {namespace}
            </Link>
          ),
        },
        {
          title: t('review.column.objective'),
          width: '13%',
          cell: ({ title, target }) => (
            <span className={text} title={`${title}, ${words.percent(target)}`}>
              {title}
            </span>
          ),
        },
        {
          title: t('review.column.owner'),
          width: '12%',
          cell: ({ ownerRef }) => <EntityLink entityRef={ownerRef} />,
        },
        {
          title: t('review.column.state'),
          width: '18%',
          cell: ({ state }) => (
            <span>
              <SloStateChip state={state} />
            </span>
          ),
        },
        {
          title: t('review.column.budget'),
          width: '12%',
          cell: ({ remaining }) => (
            <span className={classes.budget}>
              <span className={classes.number}>{whole(remaining)}</span>
              <BudgetBar remaining={remaining} decorative />
            </span>
          ),
        },
        ...(compared
          ? [
              {
                title: t('review.column.change'),
                width: '17%',
                cell: (item: ReviewedObjective) => {
                  const { short, long } = change(item);
                  return (
                    <span className={`${text} ${classes.number}`} title={long}>
                      {short}
                    </span>
                  );
                },
              },
            ]
          : []),
        {
          title: t('review.column.burn'),
          width: '8%',
          cell: ({ burn }) => (
            <span className={classes.number}>
              {burn === undefined ? (
                <span title={t('review.unknown')}>–</span>
              ) : (
                words.burnRate(burn)
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
