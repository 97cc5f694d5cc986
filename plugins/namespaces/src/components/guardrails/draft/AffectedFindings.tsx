import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DraftPolicyFinding } from '@freehold/backstage-plugin-namespaces-common';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { namespacesTranslationRef } from '../../../translation';
import { FindingPlace } from '../common/FindingPlace';
import { GuardrailStateChip } from '../common/GuardrailStateChip';
import { SeverityLabel } from '../common/SeverityLabel';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1),
    margin: theme.spacing(0.5, 0),
    padding: 0,
    listStyle: 'none',
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  chip: { margin: 0 },
}));

/** What a draft has against one application. */
export function AffectedFindings(props: {
  findings: readonly DraftPolicyFinding[];
  commit: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { findings, commit } = props;
  if (findings.length === 0) {
    return <div>{t('guardrails.draft.noDetails')}</div>;
  }
  return (
    <ul className={classes.list}>
      {findings.map((finding, index) => {
        const { object, message, severity, verdict, isNew } = finding;
        return (
          <li key={`${index} ${message}`}>
            <div className={classes.top}>
              {verdict === 'not-evaluated' ? (
                <GuardrailStateChip state="unknown" />
              ) : (
                <SeverityLabel severity={severity} />
              )}
              {object && <span>{`${object.kind} ${object.name}`}</span>}
              {isNew && (
                <Chip
                  size="small"
                  variant="outlined"
                  label={t('guardrails.draft.isNew')}
                  className={classes.chip}
                />
              )}
            </div>
            <div>{message}</div>
            <FindingPlace {...finding} commit={commit} />
          </li>
        );
      })}
    </ul>
  );
}
