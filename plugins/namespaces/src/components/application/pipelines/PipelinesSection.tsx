import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PipelineDetail } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import Alert from '@material-ui/lab/Alert';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { useState } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { FileLink } from '../../common/FileLink';
import { Section } from '../Section';
import { PipelineGraph } from './PipelineGraph';
import { PipelineList } from './PipelineList';

const useStyles = makeStyles(theme => ({
  pipeline: {
    '& + &': {
      marginTop: theme.spacing(2),
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  },
  triggers: { margin: 0, paddingLeft: theme.spacing(3) },
}));

type View = 'graph' | 'list';

/** How releases get to the environments: each pipeline drawn, or told as a list. */
export function PipelinesSection(props: {
  pipelines: PipelineDetail[];
  commit: string;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const narrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  const [chosen, setChosen] = useState<View>();
  const view = chosen ?? (narrow ? 'list' : 'graph');
  const { pipelines, commit } = props;
  return (
    <Section
      id="pipelines"
      title={t('pipelines.title')}
      hint={view === 'graph' ? t('pipelines.chooseStage') : undefined}
      action={
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={t('pipelines.view')}
          value={view}
          onChange={(_event, next: View | null) => next && setChosen(next)}
        >
          <ToggleButton value="graph">{t('pipelines.graph')}</ToggleButton>
          <ToggleButton value="list">{t('pipelines.list')}</ToggleButton>
        </ToggleButtonGroup>
      }
    >
      {pipelines.length === 0 && <Typography>{t('pipelines.none')}</Typography>}
      {pipelines.map(pipeline => (
        <Pipeline
          key={pipeline.file.path}
          pipeline={pipeline}
          commit={commit}
          view={view}
        />
      ))}
    </Section>
  );
}

function Pipeline(props: {
  pipeline: PipelineDetail;
  commit: string;
  view: View;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { pipeline, commit, view } = props;
  const { name, description, file, problem, triggers, stages } = pipeline;
  return (
    <article className={classes.pipeline} aria-label={name}>
      <Typography variant="subtitle1" component="h4">
        <FileLink file={file} commit={commit}>
          {name}
        </FileLink>
      </Typography>
      {description && <Typography variant="body2">{description}</Typography>}
      {problem && (
        <Alert severity="warning">
          {stages.length > 0
            ? t('pipelines.problem', { problem })
            : t('pipelines.unknown', { reason: problem })}
        </Alert>
      )}
      {(stages.length > 0 || !problem) && (
        <>
          <Typography variant="body2" color="textSecondary">
            {t('pipelines.triggers')}
            {triggers.length === 0 && `: ${t('pipelines.noTriggers')}`}
          </Typography>
          <ul className={classes.triggers}>
            {triggers.map((trigger, index) => (
              <Typography key={index} variant="body2" component="li">
                {trigger.description}
                {!trigger.enabled && ` (${t('pipelines.disabled')})`}
              </Typography>
            ))}
          </ul>
        </>
      )}
      {stages.length > 0 &&
        (view === 'graph' ? (
          <PipelineGraph pipeline={pipeline} />
        ) : (
          <PipelineList pipeline={pipeline} />
        ))}
    </article>
  );
}
