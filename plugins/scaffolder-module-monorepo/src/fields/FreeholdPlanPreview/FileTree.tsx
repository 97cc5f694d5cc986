import { PropsWithChildren, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import OpenIcon from '@material-ui/icons/ExpandMore';
import ClosedIcon from '@material-ui/icons/ChevronRight';
import { FileNode } from '../../plan/fileNodes';
import { formFieldsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& $list': { paddingLeft: theme.spacing(2) },
  },
  row: {
    display: 'flex',
    width: '100%',
    justifyContent: 'flex-start',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.5, 1),
    borderRadius: theme.shape.borderRadius,
    fontFamily: 'inherit',
    fontSize: theme.typography.body2.fontSize,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    '&:hover, &:focus-visible': { backgroundColor: theme.palette.action.hover },
  },
  file: { paddingLeft: theme.spacing(4) },
  selected: { backgroundColor: theme.palette.action.selected, fontWeight: 600 },
  action: {
    marginLeft: 'auto',
    color: theme.palette.text.secondary,
    flexShrink: 0,
  },
}));

interface NodeProps {
  selected?: string;
  onSelect: (path: string) => void;
}

const FolderNode = (props: PropsWithChildren<{ name: string }>) => {
  const classes = useStyles();
  const [open, setOpen] = useState(true);
  return (
    <li>
      <ButtonBase
        className={classes.row}
        aria-expanded={open}
        onClick={() => setOpen(was => !was)}
      >
        {open ? <OpenIcon fontSize="small" /> : <ClosedIcon fontSize="small" />}
        {props.name}
      </ButtonBase>
      {open && props.children}
    </li>
  );
};

const LeafNode = (
  props: NodeProps & { node: Extract<FileNode, { kind: 'file' }> },
) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { node } = props;
  const isSelected = node.path === props.selected;
  return (
    <li>
      <ButtonBase
        className={`${classes.row} ${classes.file} ${
          isSelected ? classes.selected : ''
        }`}
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => props.onSelect(node.path)}
      >
        {node.name}
        {node.entry.action !== 'create' && (
          <span className={classes.action}>
            {t(`action.${node.entry.action}`)}
          </span>
        )}
      </ButtonBase>
    </li>
  );
};

/** Folders that open and close, and files to choose from: all of them buttons, so that every key works. */
export const FileTree = (props: NodeProps & { nodes: FileNode[] }) => {
  const classes = useStyles();
  const { nodes, ...rest } = props;
  return (
    <ul className={classes.list}>
      {nodes.map(node =>
        node.kind === 'folder' ? (
          <FolderNode key={node.path} name={node.name}>
            <FileTree {...rest} nodes={node.children} />
          </FolderNode>
        ) : (
          <LeafNode key={node.path} {...rest} node={node} />
        ),
      )}
    </ul>
  );
};
