import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { LogoFull, LogoIcon } from '../../brand';

const useStyles = makeStyles(theme => ({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 72,
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
  },
  link: {
    display: 'inline-flex',
    marginLeft: 22,
    color: theme.palette.navigation.selectedColor,
  },
}));

/** The way home. */
export const NavigationLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link to="/" underline="none" className={classes.link}>
        {isOpen ? <LogoFull /> : <LogoIcon />}
      </Link>
    </div>
  );
};
