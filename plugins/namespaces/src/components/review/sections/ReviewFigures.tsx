import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ReviewSnapshot } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../../translation';
import { SloStateChip } from '../../slo/common/SloStateChip';
import { SLO_STATES } from '../../../sloStates';
import { useSloWords } from '../../slo/common/useSloWords';

const useStyles = makeStyles(theme => ({
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2, 5),
    padding: theme.spacing(2),
  },
  numbers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2, 5),
    margin: 0,
  },
  number: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  states: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}));

/** The platform in a row of figures. */
export function ReviewFigures(props: { snapshot: ReviewSnapshot }) {
  const classes = useStyles();
  const words = useSloWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { snapshot } = props;
  const { omitted } = snapshot;
  const figures: Array<[string, number]> = [
    [t('review.figures.applications'), snapshot.applications],
    [t('review.figures.namespaces'), snapshot.namespaces],
    [
      t('review.figures.withoutSlo'),
      snapshot.withoutSlo.length + (omitted.withoutSlo ?? 0),
    ],
    [
      t('review.figures.withoutOwner'),
      snapshot.withoutOwner.length + (omitted.withoutOwner ?? 0),
    ],
  ];
  return (
    <Paper
      component="section"
      aria-label={t('review.figures.label')}
      className={classes.figures}
    >
      <dl className={classes.numbers}>
        {figures.map(([title, value]) => (
          <div key={title}>
            <Typography variant="body2" color="textSecondary" component="dt">
              {title}
            </Typography>
            <Typography variant="h5" component="dd" className={classes.number}>
              {words.number(value)}
            </Typography>
          </div>
        ))}
      </dl>
      <ul className={classes.states} aria-label={t('review.past.states')}>
        {SLO_STATES.filter(state => snapshot.byState[state] > 0).map(state => (
          <li key={state}>
            <SloStateChip state={state} count={snapshot.byState[state]} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}
