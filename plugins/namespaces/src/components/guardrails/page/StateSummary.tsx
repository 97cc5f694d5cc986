import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  GUARDRAIL_STATES,
  GuardrailOverview,
} from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useLinks } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';
import { GuardrailStateChip } from '../common/GuardrailStateChip';
import { useGuardrailWords } from '../common/useGuardrailWords';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}));

/** How many applications are in each state; each leads to its namespaces. */
export function StateSummary(props: { overview: GuardrailOverview }) {
  const classes = useStyles();
  const links = useLinks();
  const words = useGuardrailWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { applications, byState } = props.overview;
  return (
    <ul className={classes.list} aria-label={t('guardrails.page.states')}>
      <li>
        <Typography variant="body2">
          {t('guardrails.page.statesOf', { count: applications })}
        </Typography>
      </li>
      {GUARDRAIL_STATES.filter(state => byState[state] > 0).map(state => (
        <li key={state}>
          <Link
            to={links.namespaces({ guardrailState: [state] })}
            title={t('guardrails.page.showState', {
              state: words.state(state),
            })}
          >
            <GuardrailStateChip
              state={state}
              label={`${words.state(state)}: ${byState[state]}`}
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}
