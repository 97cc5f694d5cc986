import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ApplicationGuardrails } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useLinks } from '../../links/useLinks';
import { namespacesTranslationRef } from '../../translation';
import { EnvironmentChip } from '../common/EnvironmentChip';
import { LoadFailure } from '../common/LoadFailure';
import { CheckedLine } from '../guardrails/common/CheckedLine';
import { GuardrailStateChip } from '../guardrails/common/GuardrailStateChip';
import { SeverityLabel } from '../guardrails/common/SeverityLabel';
import { useGuardrailWords } from '../guardrails/common/useGuardrailWords';
import { groupFindings } from '../guardrails/tab/groupFindings';
import { useApplicationGuardrails } from '../guardrails/tab/useApplicationGuardrails';
import { Section } from './Section';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(0.5),
    margin: theme.spacing(0, 0, 1.5),
    padding: 0,
    listStyle: 'none',
    '& > li': {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      overflowWrap: 'anywhere',
    },
  },
}));

/** In short what the guardrails have against the application; the tab tells the rest. */
export function GuardrailSection(props: { application: string }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const links = useLinks();
  const { application } = props;
  const {
    value: answer,
    error,
    reload,
  } = useApplicationGuardrails(application);
  return (
    <Section
      id="guardrails"
      title={t('guardrails.words.title')}
      hint={t('guardrails.tab.hint')}
      action={
        <Link to={links.guardrailTab(application)}>
          {t('guardrails.tab.openTab')}
        </Link>
      }
    >
      {error && !answer && (
        <LoadFailure
          title={t('guardrails.tab.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!error && !answer && (
        <div role="status" aria-label={t('guardrails.tab.loading')}>
          <Skeleton variant="rect" height="4rem" />
        </div>
      )}
      {answer?.status === 'found' && <Summary guardrails={answer.guardrails} />}
    </Section>
  );
}

function Summary(props: { guardrails: ApplicationGuardrails }) {
  const classes = useStyles();
  const words = useGuardrailWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { namespaces, findings, checked } = props.guardrails;
  const { error, notEvaluated, warning } = groupFindings(findings);
  return (
    <>
      {checked.at && (
        <ul
          className={classes.list}
          aria-label={t('guardrails.tab.namespaces')}
        >
          {namespaces.map(({ namespace, environment, ...summary }) => (
            <li key={namespace}>
              <EnvironmentChip name={environment} title={namespace} />
              <GuardrailStateChip
                state={summary.state}
                label={words.counts(summary) || undefined}
              />
            </li>
          ))}
        </ul>
      )}
      {[...error, ...notEvaluated, ...warning].length > 0 && (
        <ul className={classes.list}>
          {error.map(group => (
            <li key={`error ${group.rule}`}>
              <SeverityLabel severity="error" />
              {group.title}
            </li>
          ))}
          {notEvaluated.map(group => (
            <li key={`unknown ${group.rule}`}>
              <GuardrailStateChip state="unknown" />
              {group.title}
            </li>
          ))}
          {warning.map(group => (
            <li key={`warning ${group.rule}`}>
              <SeverityLabel severity="warning" />
              {group.title}
            </li>
          ))}
        </ul>
      )}
      <CheckedLine checked={checked} />
    </>
  );
}
