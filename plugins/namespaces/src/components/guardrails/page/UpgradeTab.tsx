import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  GuardrailOverview,
  UpgradeReadiness,
} from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';
import { ApiUseTable } from './ApiUseTable';

const useStyles = makeStyles(theme => ({
  heading: { fontWeight: 600, margin: theme.spacing(2, 0, 0.5) },
}));

/** Whether the platform is ready for the versions of Kubernetes that it is meant to go to. */
export function UpgradeTab(props: { overview: GuardrailOverview }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { upgrade, checked } = props.overview;
  if (upgrade.length === 0) {
    return (
      <EmptyState
        missing="content"
        title={t('guardrails.page.upgrade.none')}
        description={t('guardrails.page.upgrade.noneHint')}
      />
    );
  }
  // Before the first evaluation nothing is known to be ready.
  return checked.at ? (
    <>
      {upgrade.map(readiness => (
        <Readiness key={readiness.target} readiness={readiness} />
      ))}
    </>
  ) : null;
}

function Readiness(props: { readiness: UpgradeReadiness }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { current, target, ready, blocking, deprecated, unknown } =
    props.readiness;
  return (
    <Section
      id={`upgrade-${target.replace('.', '-')}`}
      title={t('guardrails.page.upgrade.heading', { current, target })}
      hint={t('guardrails.page.upgrade.hint')}
    >
      {blocking.length > 0 && (
        <Alert severity="error">
          {t('guardrails.page.upgrade.notReady', {
            count: blocking.length,
            target,
          })}
        </Alert>
      )}
      {unknown > 0 && (
        <Alert severity="warning">
          {t('guardrails.page.upgrade.unknown', { count: unknown })}
        </Alert>
      )}
      {ready && blocking.length === 0 && unknown === 0 && (
        <Alert severity="success">
          {t('guardrails.page.upgrade.ready', { target })}
        </Alert>
      )}
      {blocking.length > 0 && (
        <>
          <Typography
            variant="subtitle2"
            component="h4"
            className={classes.heading}
          >
            {t('guardrails.page.upgrade.blocking', { target })}
          </Typography>
          <ApiUseTable
            label={t('guardrails.page.upgrade.blocking', { target })}
            items={blocking}
          />
        </>
      )}
      <Typography
        variant="subtitle2"
        component="h4"
        className={classes.heading}
      >
        {t('guardrails.page.upgrade.deprecated')}
      </Typography>
      {deprecated.length > 0 ? (
        <ApiUseTable
          label={t('guardrails.page.upgrade.deprecated')}
          items={deprecated}
        />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t('guardrails.page.upgrade.noDeprecated')}
        </Typography>
      )}
    </Section>
  );
}
