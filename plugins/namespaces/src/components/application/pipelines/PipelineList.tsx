import { PipelineDetail } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { layoutPipeline } from './pipelineLayout';
import { StageIcon } from './StageIcon';
import { useStageWords } from './useStageWords';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(3) },
  stage: { paddingBottom: theme.spacing(1), overflowWrap: 'anywhere' },
  name: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    verticalAlign: 'top',
  },
}));

/** The stages in the order in which they run, with everything that the drawing shows only on request. */
export function PipelineList(props: { pipeline: PipelineDetail }) {
  const classes = useStyles();
  const { typeOf, waitsFor } = useStageWords();
  const { stages } = props.pipeline;
  return (
    <ol className={classes.list}>
      {layoutPipeline(stages).nodes.map(({ stage }) => (
        <li key={stage.refId} className={classes.stage}>
          <span className={classes.name}>
            <StageIcon type={stage.type} />
            <strong>{stage.name}</strong>
          </span>
          <Typography variant="body2" color="textSecondary">
            {typeOf(stage)}, {waitsFor(stage, stages)}
          </Typography>
          {stage.summary && (
            <Typography variant="body2">{stage.summary}</Typography>
          )}
        </li>
      ))}
    </ol>
  );
}
