import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloState } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { SLO_STATES } from '../../../sloStates';
import { namespacesTranslationRef } from '../../../translation';
import { sloTone, SloTone } from '../common/SloStateIcon';
import { useSloWords } from '../common/useSloWords';

const HEIGHT = 10;
/** In percent: a single bad namespace among thousands is still seen. */
const THINNEST = 1.5;
/** In percent, between two parts. */
const GAP = 0.4;

const useStyles = makeStyles(theme => ({
  bar: { display: 'block' },
  bad: { fill: theme.palette.error.main },
  warning: { fill: theme.palette.warning.main },
  note: { fill: theme.palette.info.main },
  quiet: { fill: theme.palette.text.disabled },
  good: { fill: theme.palette.success.main },
}));

/** How namespaces share the states, worst first. The numbers stand beside it; the bar only makes them visible. */
export function StateBar(props: { byState: Record<SloState, number> }) {
  const classes: Record<SloTone | 'bar', string> = useStyles();
  const words = useSloWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { byState } = props;
  const states = SLO_STATES.filter(state => byState[state] > 0);
  const total = states.reduce((sum, state) => sum + byState[state], 0);
  const counts = states.map(state =>
    t('sloList.rollup.stateCount', {
      state: words.counted(state),
      rows: words.number(byState[state]),
    }),
  );
  return (
    <svg
      width="100%"
      height={HEIGHT}
      role="img"
      aria-label={t('sloList.rollup.statesSentence', {
        count: total,
        states: counts.join(', '),
      })}
      className={classes.bar}
    >
      {shares(states.map(state => byState[state])).map(
        ({ start, width }, index) => (
          <rect
            key={states[index]}
            x={`${start}%`}
            width={`${width}%`}
            height={HEIGHT}
            rx={2}
            className={classes[sloTone(states[index])]}
          />
        ),
      )}
    </svg>
  );
}

/** Places of parts in percent of the whole; what thin ones get beyond their share, the others lose. */
function shares(counts: number[]): Array<{ start: number; width: number }> {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const raised = counts.map(count => Math.max(THINNEST, (100 * count) / total));
  const sum = raised.reduce((a, b) => a + b, 0);
  let start = 0;
  return raised.map((share, index) => {
    const width = (100 * share) / sum;
    const place = {
      start,
      width: index < raised.length - 1 ? width - GAP : width,
    };
    start += width;
    return place;
  });
}
