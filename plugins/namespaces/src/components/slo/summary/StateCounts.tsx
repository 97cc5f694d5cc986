import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloState } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLinks } from '../../../links/useLinks';
import { SLO_STATES } from '../../../sloStates';
import { namespacesTranslationRef } from '../../../translation';
import { SloStateChip } from '../common/SloStateChip';
import { useSloWords } from '../common/useSloWords';
import { StateBar } from './StateBar';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
}));

/** How many namespaces are in each state, worst first; each number leads to its namespaces. */
export function StateCounts(props: {
  byState: Record<SloState, number>;
  /** Whose namespaces were counted; absent for the whole platform. */
  ownerRef?: string;
  /** Figures of the past lead nowhere: the list shows the present. */
  frozen?: boolean;
}) {
  const classes = useStyles();
  const links = useLinks();
  const words = useSloWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { byState, ownerRef, frozen } = props;
  const states = SLO_STATES.filter(state => byState[state] > 0);
  const chip = (state: SloState) => (
    <SloStateChip state={state} count={byState[state]} />
  );

  return (
    <>
      <StateBar byState={byState} />
      <ul className={classes.list} aria-label={t('sloList.rollup.states')}>
        {states.map(state => (
          <li key={state}>
            {frozen ? (
              chip(state)
            ) : (
              <Link
                to={links.namespaces({
                  sloState: [state],
                  owner: ownerRef ? [ownerRef] : [],
                })}
                aria-label={t('sloList.rollup.showState', {
                  state: words.counted(state),
                  rows: words.number(byState[state]),
                })}
              >
                {chip(state)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
