import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  GuardrailFinding,
  WaiverDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../../translation';
import { RuleName } from '../common/RuleName';
import { RuleGroup } from './groupFindings';
import { ObjectFindings } from './ObjectFindings';

const useStyles = makeStyles(theme => ({
  rule: {
    minWidth: 0,
    padding: theme.spacing(1.5, 0),
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1.5),
  },
  title: { fontWeight: 600 },
  quiet: { color: theme.palette.text.secondary },
  about: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: theme.spacing(0.25, 1.5),
    margin: theme.spacing(0.5, 0, 1),
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0 },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
}));

/** What one rule has against the application: why it is there, how to mend it, and everything that violates it. */
export function RuleFindings(props: {
  group: RuleGroup;
  application: string;
  waivers: readonly WaiverDetail[];
  commit?: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { group, application, waivers, commit } = props;
  const { title, rule, source, why, remediation, findings, objects } = group;
  return (
    <article className={classes.rule} aria-label={title}>
      <div className={classes.top}>
        <Typography
          variant="subtitle2"
          component="h4"
          className={classes.title}
        >
          {title}
        </Typography>
        <RuleName rule={rule} />
        <span className={classes.quiet}>
          {t(sourceKey(source))} ·{' '}
          {t('guardrails.tab.findings', { count: findings })}
        </span>
      </div>
      {(why || remediation) && (
        <dl className={classes.about}>
          {why && (
            <>
              <dt>{t('guardrails.tab.why')}</dt>
              <dd>{why}</dd>
            </>
          )}
          {remediation && (
            <>
              <dt>{t('guardrails.tab.remediation')}</dt>
              <dd>{remediation}</dd>
            </>
          )}
        </dl>
      )}
      {objects.map(object => (
        <ObjectFindings
          key={object.key}
          group={object}
          rule={rule}
          application={application}
          waivers={waivers}
          commit={commit}
          remediationSaid={remediation !== undefined}
        />
      ))}
    </article>
  );
}

function sourceKey(source: GuardrailFinding['source']) {
  return `guardrails.words.source.${source}` as const;
}
