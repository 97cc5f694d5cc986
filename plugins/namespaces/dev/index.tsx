import './harness.css';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  type SignInPageProps,
} from '@backstage/plugin-app-react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect } from 'react';
import ReactDOM from 'react-dom/client';
import { InMemoryNamespaces } from '../src/__testUtils__/InMemoryNamespaces';
import { namespacesApiRef } from '../src/api';
import namespacesPlugin from '../src';
import { content, entities } from './content';

/** Signs in as a developer of one team, so that "my teams" has something to show. */
function SignInAsDeveloper({ onSignInSuccess }: SignInPageProps) {
  useEffect(() => {
    onSignInSuccess({
      getProfileInfo: async () => ({ displayName: 'Hana Sato' }),
      getBackstageIdentity: async () => ({
        type: 'user',
        userEntityRef: 'user:default/hana.sato',
        ownershipEntityRefs: [
          'user:default/hana.sato',
          'group:default/team-payment',
        ],
      }),
      getCredentials: async () => ({}),
      signOut: async () => {},
    });
  }, [onSignInSuccess]);
  return null;
}

const app = createApp({
  features: [
    catalogPlugin,
    namespacesPlugin,
    createFrontendModule({
      pluginId: 'namespaces',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: namespacesApiRef,
              deps: {},
              factory: () => new InMemoryNamespaces(content),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: catalogApiRef,
              deps: {},
              factory: () => new InMemoryCatalogClient({ entities }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'app',
      extensions: [
        SignInPageBlueprint.make({
          params: { loader: async () => SignInAsDeveloper },
        }),
      ],
    }),
  ],
});

ReactDOM.createRoot(document.getElementById('root')!).render(app.createRoot());
