import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import { useLinks } from '../../links/useLinks';
import { nameOf, parentPaths } from './monorepoPath';

const useStyles = makeStyles(theme => ({
  separator: {
    color: theme.palette.text.secondary,
    margin: theme.spacing(0, 0.25),
  },
}));

/** A path of which every directory above is a link to its listing, at the same commit. */
export function PathTitle(props: { path: string; commit?: string }) {
  const classes = useStyles();
  const links = useLinks();
  const { path, commit } = props;
  const parents = parentPaths(path);
  return (
    <>
      {parents.map(parent => (
        <Fragment key={parent}>
          <Link to={links.file({ path: parent }, { commit })}>
            {nameOf(parent)}
          </Link>
          <span className={classes.separator}>/</span>
          <wbr />
        </Fragment>
      ))}
      {nameOf(path)}
    </>
  );
}
