import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { NamespacesClient } from '@freehold/backstage-plugin-namespaces-common';
import { namespacesApiRef } from '../api';

const namespacesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: namespacesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new NamespacesClient({ discoveryApi, fetchApi }),
    }),
});

export const apis = [namespacesApi];
