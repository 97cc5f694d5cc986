import { useMemo, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlanEntry } from '@freehold/generators';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { fileNodes } from '../../plan/fileNodes';
import { formFieldsTranslationRef } from '../../translation';
import { FileContent } from './FileContent';
import { FileTree } from './FileTree';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(200px, 1fr) minmax(0, 2fr)',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius * 2,
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tree: {
    maxHeight: 520,
    overflow: 'auto',
    padding: theme.spacing(1),
    borderRight: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('sm')]: {
      maxHeight: 260,
      borderRight: 0,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
  content: { maxHeight: 520, overflow: 'auto', padding: theme.spacing(1.5, 2) },
}));

/** The files of a plan: the tree, and the content of the chosen one. */
export const PlannedFiles = (props: {
  entries: PlanEntry[];
  /** The file that is shown before somebody chooses one. */
  first?: string;
}) => {
  const { entries } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const [selected, setSelected] = useState(props.first);
  const nodes = useMemo(() => fileNodes(entries), [entries]);
  const entry = entries.find(({ path }) => path === selected);
  return (
    <div className={classes.root}>
      <nav className={classes.tree} aria-label={t('plan.files')}>
        <FileTree nodes={nodes} selected={selected} onSelect={setSelected} />
      </nav>
      <div className={classes.content}>
        {entry ? (
          <FileContent entry={entry} />
        ) : (
          <Typography color="textSecondary">{t('plan.chooseFile')}</Typography>
        )}
      </div>
    </div>
  );
};
