import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

// The portal
backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

// Who is there, and what they may do
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./persona'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@freehold/backstage-plugin-permission-backend-module-ownership'),
);

// The catalog: the organisation from files, the applications from the manifest monorepo
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@freehold/backstage-plugin-catalog-backend-module-monorepo'),
);

// Creating and changing applications
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@freehold/backstage-plugin-scaffolder-backend-module-monorepo'),
);
backend.add(import('@freehold/backstage-plugin-namespaces-backend'));
backend.add(
  import('@freehold/backstage-plugin-namespaces-backend-module-datadog'),
);
backend.add(
  import('@freehold/backstage-plugin-namespaces-backend-module-prometheus'),
);
backend.add(
  import('@freehold/backstage-plugin-namespaces-backend-module-sample'),
);

// What runs in the clusters
backend.add(import('@backstage/plugin-kubernetes-backend'));

// Documentation and search
backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(import('./docs'));
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));

backend.start();
