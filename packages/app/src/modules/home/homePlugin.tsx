import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import HomeIcon from '@material-ui/icons/Home';

const rootRouteRef = createRouteRef();

const homePage = PageBlueprint.make({
  params: {
    path: '/',
    title: 'Home',
    routeRef: rootRouteRef,
    // The page opens with a picture of its own instead of a title.
    noHeader: true,
    loader: () => import('./components/HomePage').then(m => <m.HomePage />),
  },
});

export const homePlugin = createFrontendPlugin({
  pluginId: 'home',
  title: 'Home',
  icon: <HomeIcon fontSize="inherit" />,
  routes: { root: rootRouteRef },
  extensions: [homePage],
});
