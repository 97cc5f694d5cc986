import { createApp } from '@backstage/frontend-defaults';
import userSettingsModule from '@backstage/plugin-app-module-user-settings';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import namespacesPlugin from '@freehold/backstage-plugin-namespaces';
import scaffolderMonorepoModule from '@freehold/backstage-plugin-scaffolder-module-monorepo';
import { homePlugin } from './modules/home';
import { kubernetesPlugin } from './modules/kubernetes';
import { navModule } from './modules/nav';
import { sampleModule } from './modules/sample';
import { signInModule } from './modules/signIn';
import { themeModule } from './modules/theme';

/**
 * The features are listed rather than discovered, so that a test renders the very application that is built:
 * discovery happens in the bundler and leaves nothing behind in a test.
 */
export default createApp({
  features: [
    catalogPlugin,
    catalogGraphPlugin,
    kubernetesPlugin,
    orgPlugin,
    scaffolderPlugin,
    scaffolderMonorepoModule,
    searchPlugin,
    signalsPlugin,
    techdocsPlugin,
    userSettingsPlugin,
    userSettingsModule,
    namespacesPlugin,
    homePlugin,
    navModule,
    sampleModule,
    signInModule,
    themeModule,
  ],
});
