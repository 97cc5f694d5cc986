import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PipelineDetail } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Notice } from '../../components/Notice';
import { stageLevels } from '../../plan/stageLevels';
import { formFieldsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    marginBottom: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius * 2,
  },
  levels: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(3),
    margin: theme.spacing(1.5, 0, 0),
    padding: 0,
    listStyle: 'none',
    flexWrap: 'wrap',
  },
  level: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    flex: '0 0 auto',
    // The line from the level before.
    '& + &::before': {
      content: '"→"',
      position: 'absolute',
      left: -theme.spacing(2.5),
      top: '50%',
      transform: 'translateY(-50%)',
      color: theme.palette.text.secondary,
    },
  },
  stage: {
    width: 176,
    padding: theme.spacing(1, 1.5),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
    border: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: 600 },
}));

/** A pipeline as its stages run: from left to right, those of one column side by side. */
export const PlannedPipeline = ({ pipeline }: { pipeline: PipelineDetail }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const titleId = useId();
  const triggers = pipeline.triggers.map(trigger =>
    trigger.enabled
      ? trigger.description
      : t('plan.disabledTrigger', { trigger: trigger.description }),
  );
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography id={titleId} className={classes.name}>
        {pipeline.name}
      </Typography>
      {pipeline.description && (
        <Typography variant="body2">{pipeline.description}</Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {triggers.length > 0
          ? `${t('plan.triggers')}: ${triggers.join(', ')}`
          : t('plan.noTriggers')}
      </Typography>
      {pipeline.problem && (
        <Notice
          severity="warning"
          title={t('plan.unreadablePipeline', { problem: pipeline.problem })}
        />
      )}
      <ol
        className={classes.levels}
        aria-label={t('plan.stages', { pipeline: pipeline.name })}
      >
        {stageLevels(pipeline.stages).map(stages => (
          <li key={stages[0].refId} className={classes.level}>
            {stages.map(stage => (
              <div key={stage.refId} className={classes.stage}>
                <Typography variant="body2" className={classes.name}>
                  {stage.name}
                </Typography>
                <Typography variant="caption" color="textSecondary">
                  {stage.summary ?? stage.type}
                </Typography>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
};
