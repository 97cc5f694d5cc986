import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PipelineDetail } from '@freehold/backstage-plugin-namespaces-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMemo, useState } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { ScrollRegion } from '../../common/ScrollRegion';
import { layoutPipeline, PlacedStage } from './pipelineLayout';
import { StageIcon } from './StageIcon';
import { useStageWords } from './useStageWords';

// In rem, so that the drawing grows with the reader's font size.
const NODE = { width: 10, height: 4.5 };
const GAP = { x: 1.75, y: 1 };
const LINE_WIDTH = 0.1;

const useStyles = makeStyles(theme => ({
  scroll: { padding: theme.spacing(1, 0.5) },
  drawing: { position: 'relative', listStyle: 'none', margin: 0, padding: 0 },
  lines: {
    position: 'absolute',
    inset: 0,
    fill: 'none',
    stroke: theme.palette.text.secondary,
  },
  node: { position: 'absolute' },
  button: {
    width: '100%',
    height: '100%',
    display: 'flex',
    justifyContent: 'flex-start',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 1),
    textAlign: 'left',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    '&[aria-pressed=true]': { borderColor: theme.palette.primary.main },
  },
  words: {
    minWidth: 0,
    '& > *': {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflow: 'hidden',
      lineHeight: 1.3,
    },
  },
}));

/** The stages from left to right. They are buttons in the order in which they run; choosing one tells more about it. */
export function PipelineGraph(props: { pipeline: PipelineDetail }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { typeOf, waitsFor } = useStageWords();
  const { name, stages } = props.pipeline;
  const layout = useMemo(() => layoutPipeline(stages), [stages]);
  const [chosen, setChosen] = useState<string>();
  const details = stages.find(stage => stage.refId === chosen);
  const width = layout.columns * (NODE.width + GAP.x) - GAP.x;
  const height = layout.rows * (NODE.height + GAP.y) - GAP.y;

  return (
    <>
      <ScrollRegion
        className={classes.scroll}
        label={t('pipelines.graphLabel', { name })}
      >
        <ol
          className={classes.drawing}
          style={{ width: `${width}rem`, height: `${height}rem` }}
        >
          <svg
            className={classes.lines}
            viewBox={`0 0 ${width} ${height}`}
            strokeWidth={LINE_WIDTH}
            aria-hidden
          >
            {layout.edges.map(({ from, to }) => (
              <path
                key={`${from.stage.refId} ${to.stage.refId}`}
                d={line(from, to)}
              />
            ))}
          </svg>
          {layout.nodes.map(node => (
            <li
              key={node.stage.refId}
              className={classes.node}
              style={{
                left: `${left(node)}rem`,
                top: `${top(node)}rem`,
                width: `${NODE.width}rem`,
                height: `${NODE.height}rem`,
              }}
            >
              <ButtonBase
                className={classes.button}
                aria-pressed={node.stage.refId === chosen}
                title={node.stage.name}
                onClick={() => setChosen(node.stage.refId)}
              >
                <StageIcon type={node.stage.type} />
                <span className={classes.words}>
                  <Typography variant="body2" component="span">
                    {node.stage.name}
                  </Typography>
                  <Typography
                    variant="caption"
                    component="span"
                    color="textSecondary"
                  >
                    {typeOf(node.stage)}
                  </Typography>
                </span>
              </ButtonBase>
            </li>
          ))}
        </ol>
      </ScrollRegion>
      <Typography variant="body2" component="div" role="status">
        {details && (
          <>
            <strong>{details.name}</strong> – {typeOf(details)},{' '}
            {waitsFor(details, stages)}
            <div>{details.summary ?? t('pipelines.noSummary')}</div>
          </>
        )}
      </Typography>
    </>
  );
}

function left({ column }: PlacedStage): number {
  return column * (NODE.width + GAP.x);
}

function top({ row }: PlacedStage): number {
  return row * (NODE.height + GAP.y);
}

function line(from: PlacedStage, to: PlacedStage): string {
  const x1 = left(from) + NODE.width;
  const y1 = top(from) + NODE.height / 2;
  const x2 = left(to);
  const y2 = top(to) + NODE.height / 2;
  const bend = GAP.x / 2;
  return `M ${x1} ${y1} C ${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
