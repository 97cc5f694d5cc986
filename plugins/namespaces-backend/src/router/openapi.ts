import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Route } from './types';

/** Where the description is, in the source tree and in a published package. */
export const OPENAPI_FILE = resolvePackagePath(
  '@freehold/backstage-plugin-namespaces-backend',
  'src/schema/openapi.yaml',
);

/** GET /openapi.yaml */
export const openapi: Route = (router, { authorize }) => {
  router.get('/openapi.yaml', async (req, res) => {
    await authorize(req);
    res.type('application/yaml').sendFile(OPENAPI_FILE);
  });
};
