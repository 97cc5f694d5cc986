import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EditedObjective } from '../../slo/objectivesOf';
import { formatPercent } from '../../slo/percent';
import { formFieldsTranslationRef } from '../../translation';
import { TargetField } from './TargetField';
import { windowInWords } from './windowInWords';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 3),
    padding: theme.spacing(1.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  about: { flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: 600 },
}));

/** Every objective with its target, in the order of the file. */
export const TargetList = (props: {
  id: string;
  objectives: EditedObjective[];
  /** Targets as they were when the edit began, by objective. */
  before: ReadonlyMap<string, number>;
  unfinished: Readonly<Record<string, string>>;
  disabled?: boolean;
  onTarget: (objective: string, target: number) => void;
  onUnfinished: (objective: string, typed: string) => void;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const titles = props.objectives.map(({ title }) => title);
  return (
    <>
      <ul className={classes.list}>
        {props.objectives.map(({ objective, slo, title }) => {
          const { id, target } = objective;
          const was = props.before.get(id);
          const alone = titles.filter(other => other === title).length === 1;
          return (
            <li key={id} className={classes.item}>
              <div className={classes.about}>
                <Typography className={classes.title}>{title}</Typography>
                <Typography variant="body2" color="textSecondary">
                  {alone ? '' : `${id} · `}
                  {windowInWords(slo.window, t)}
                  {was !== undefined &&
                    was !== target &&
                    ` · ${t('slo.was', { target: formatPercent(was) })}`}
                </Typography>
              </div>
              <TargetField
                id={`${props.id}__${id}`}
                objective={alone ? title : id}
                target={target}
                unfinished={
                  Object.hasOwn(props.unfinished, id)
                    ? props.unfinished[id]
                    : undefined
                }
                disabled={props.disabled}
                onTarget={next => props.onTarget(id, next)}
                onUnfinished={typed => props.onUnfinished(id, typed)}
              />
            </li>
          );
        })}
      </ul>
      <Typography variant="caption" color="textSecondary">
        {t('slo.keys')}
      </Typography>
    </>
  );
};
