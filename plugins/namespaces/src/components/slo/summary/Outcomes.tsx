import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloSummary } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../../translation';
import { useSloWords } from '../common/useSloWords';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 4),
    margin: 0,
  },
  figure: { margin: 0, fontVariantNumeric: 'tabular-nums' },
}));

/** Objectives that are met, that are missed, and of which nobody knows: the last are none of the others. */
export function Outcomes(
  props: Pick<SloSummary, 'met' | 'missed' | 'unknown'>,
) {
  const classes = useStyles();
  const words = useSloWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { met, missed, unknown } = props;
  const figures: Array<[title: string, value: number]> = [
    [t('sloList.rollup.met'), met],
    [t('sloList.rollup.missed'), missed],
    [t('sloList.rollup.unknown'), unknown],
  ];
  return (
    <dl className={classes.list}>
      {figures.map(([title, value]) => (
        <div key={title}>
          <Typography variant="body2" color="textSecondary" component="dt">
            {title}
          </Typography>
          <Typography variant="h6" component="dd" className={classes.figure}>
            {words.number(value)}
          </Typography>
        </div>
      ))}
    </dl>
  );
}
