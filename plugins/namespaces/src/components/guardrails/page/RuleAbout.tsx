import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { GuardrailRuleDetail } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useGuardrailLinks } from '../../../links/useGuardrailLinks';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';
import { FileLink } from '../../common/FileLink';
import { RelativeTime } from '../../common/RelativeTime';
import { NumberedText } from '../../file/NumberedText';
import { CheckedLine } from '../common/CheckedLine';
import { GuardrailStateChip } from '../common/GuardrailStateChip';
import { SeverityLabel } from '../common/SeverityLabel';
import { useGuardrailPageStyles } from './pageStyles';

const useStyles = makeStyles(theme => ({
  title: { overflowWrap: 'anywhere' },
  about: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(1, 0, 0),
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0 },
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // A policy is read in part; the page goes on below it.
  text: { maxHeight: '28rem', overflow: 'auto' },
}));

/** What a rule asks for, why, and the policy that says so. */
export function RuleAbout(props: { detail: GuardrailRuleDetail }) {
  const classes = useStyles();
  const { line } = useGuardrailPageStyles();
  const links = useGuardrailLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { detail } = props;
  const { rule, title, severity, source, state, why, remediation } = detail;
  const { violating, since, file, text, checked } = detail;
  return (
    <>
      <div>
        <Typography variant="h5" component="h2" className={classes.title}>
          {title}
        </Typography>
        <Typography variant="body2" component="div" className={line}>
          <code>{rule}</code>
          <SeverityLabel severity={severity} />
          <span>{t(`guardrails.words.source.${source}`)}</span>
          <GuardrailStateChip state={checked.at ? state : undefined} />
          {checked.at && (
            <span>
              {t('guardrails.page.rules.violating', { count: violating })}
            </span>
          )}
          {since && (
            <span>
              {t('guardrails.page.rule.since')} <RelativeTime at={since} />
            </span>
          )}
        </Typography>
        <dl className={classes.about}>
          <dt>{t('guardrails.page.rule.why')}</dt>
          <dd>{why ?? t('guardrails.page.rule.noWhy')}</dd>
          <dt>{t('guardrails.page.rule.remediation')}</dt>
          <dd>{remediation ?? t('guardrails.page.rule.noRemediation')}</dd>
        </dl>
      </div>
      <CheckedLine checked={checked} />
      <Section
        id="guardrail-text"
        title={t('guardrails.page.rule.text')}
        hint={text ? t('guardrails.page.rule.textHint') : undefined}
        action={
          source === 'policy' && text ? (
            <Link to={links.tryPolicy(rule)}>
              {t('guardrails.page.rule.try')}
            </Link>
          ) : undefined
        }
      >
        {file && (
          <p>
            <FileLink file={{ path: file }} commit={checked.commit} />
          </p>
        )}
        {text ? (
          <div className={classes.text}>
            <NumberedText path={file ?? rule} text={text} />
          </div>
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t('guardrails.page.rule.noText')}
          </Typography>
        )}
      </Section>
    </>
  );
}
