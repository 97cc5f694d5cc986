import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { GuardrailFinding } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/Error';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { namespacesTranslationRef } from '../../../translation';

const ICONS = {
  error: ErrorIcon,
  warning: WarningIcon,
  info: InfoIcon,
} as const;

const useStyles = makeStyles(theme => ({
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  error: { color: theme.palette.error.main },
  warning: { color: theme.palette.warning.main },
  info: { color: theme.palette.info.main },
}));

/** What happens to a finding, as icon and word. */
export function SeverityLabel(props: {
  severity: GuardrailFinding['severity'];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { severity } = props;
  const Icon = ICONS[severity];
  return (
    <span
      className={classes.label}
      title={t(`guardrails.words.severityHint.${severity}`)}
    >
      <Icon fontSize="small" className={classes[severity]} aria-hidden />
      {t(`guardrails.words.severity.${severity}`)}
    </span>
  );
}
