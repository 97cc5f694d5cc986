import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FileDetail } from '@freehold/backstage-plugin-namespaces-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import FolderIcon from '@material-ui/icons/Folder';
import FileIcon from '@material-ui/icons/InsertDriveFileOutlined';
import { ReactNode } from 'react';
import { useLinks } from '../../links/useLinks';
import { namespacesTranslationRef } from '../../translation';
import { nameOf, parentPaths } from './monorepoPath';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  // The whole row is the link: a small target is hard to hit on a telephone.
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 2),
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  icon: { flex: 'none', color: theme.palette.text.secondary },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  note: { marginTop: theme.spacing(1) },
}));

/** What stands in a directory: the way up, its directories, then its files. */
export function DirectoryListing(props: {
  directory: FileDetail;
  /** Set when the page shows a certain commit, at which the entries are then shown too. */
  commit?: string;
}) {
  const classes = useStyles();
  const links = useLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { directory, commit } = props;
  const { path, entries = [], omittedEntries = 0 } = directory;
  const folders = entries.filter(({ type }) => type === 'directory');
  const files = entries.filter(({ type }) => type === 'file');
  const parent = parentPaths(path).at(-1);

  const row = (target: string, icon: ReactNode, name: string) => (
    <li key={target}>
      <Link
        to={links.file({ path: target }, { commit })}
        className={classes.row}
      >
        {icon}
        <span className={classes.name}>{name}</span>
      </Link>
    </li>
  );

  return (
    <>
      <Paper variant="outlined">
        <Typography
          variant="body2"
          component="ul"
          className={classes.list}
          aria-label={t('directory.label', { path })}
        >
          {parent !== undefined &&
            row(
              parent,
              <ArrowUpwardIcon
                fontSize="small"
                className={classes.icon}
                aria-hidden
              />,
              t('directory.parent'),
            )}
          {folders.map(entry =>
            row(
              entry.path,
              <FolderIcon
                fontSize="small"
                className={classes.icon}
                titleAccess={t('directory.folder')}
              />,
              nameOf(entry.path),
            ),
          )}
          {files.map(entry =>
            row(
              entry.path,
              <FileIcon
                fontSize="small"
                className={classes.icon}
                aria-hidden
              />,
              nameOf(entry.path),
            ),
          )}
        </Typography>
      </Paper>
      <Typography
        variant="body2"
        color="textSecondary"
        className={classes.note}
      >
        {entries.length === 0
          ? t('directory.empty')
          : [
              folders.length > 0 &&
                t('directory.folders', { count: folders.length }),
              files.length > 0 && t('directory.files', { count: files.length }),
              omittedEntries > 0 &&
                t('directory.omitted', { count: omittedEntries }),
            ]
              .filter(Boolean)
              .join(' · ')}
      </Typography>
    </>
  );
}
