import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useMemo, useState } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { CommitLink } from '../../common/CommitLink';
import { AffectedTable } from './AffectedTable';
import {
  countEffects,
  DRAFT_EFFECTS,
  DraftEffect,
  DraftOutcome,
} from './draftOutcome';

const useStyles = makeStyles(theme => ({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
  chip: { margin: 0, maxWidth: '100%' },
  selected: { borderColor: theme.palette.primary.main, borderWidth: 2 },
  newly: { borderLeft: `4px solid ${theme.palette.error.main}` },
  unknown: { borderLeft: `4px solid ${theme.palette.warning.main}` },
  still: {},
  mended: { borderLeft: `4px solid ${theme.palette.success.main}` },
}));

/** What a draft means for the applications that were looked at. */
export function DraftResult(props: {
  outcome: DraftOutcome;
  /** Every application was looked at. */
  complete: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { outcome, complete } = props;
  const [effect, setEffect] = useState<DraftEffect>();
  const counts = countEffects(outcome);
  const affected = useMemo(
    () =>
      outcome.affected.filter(
        item => effect === undefined || item.effect === effect,
      ),
    [outcome, effect],
  );

  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t('guardrails.draft.resultHint', {
          commit: <CommitLink id={outcome.commit} />,
          policies: outcome.policies.join(', '),
        })}
      </Typography>
      {outcome.affected.length === 0 ? (
        <Alert severity={complete ? 'success' : 'info'}>
          {complete
            ? t('guardrails.draft.nothing')
            : t('guardrails.draft.nothingYet')}
        </Alert>
      ) : (
        <>
          <div
            role="group"
            aria-label={t('guardrails.draft.show')}
            className={classes.chips}
          >
            {DRAFT_EFFECTS.filter(
              name => counts[name] > 0 || name === 'newly',
            ).map(name => (
              <Chip
                key={name}
                component="button"
                clickable
                variant="outlined"
                label={t(`guardrails.draft.${name}`, { count: counts[name] })}
                aria-pressed={effect === name}
                className={`${classes.chip} ${classes[name]} ${
                  effect === name ? classes.selected : ''
                }`}
                onClick={() => setEffect(effect === name ? undefined : name)}
              />
            ))}
          </div>
          <AffectedTable
            key={effect ?? ''}
            affected={affected}
            findings={outcome.findings}
            commit={outcome.commit}
          />
        </>
      )}
      {outcome.omittedFindings > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('guardrails.draft.omitted', { count: outcome.omittedFindings })}
        </Typography>
      )}
    </>
  );
}
