import { Route } from './types';

/** GET /namespaces/facets */
export const facets: Route = (router, { reader, authorize }) => {
  router.get('/namespaces/facets', async (req, res) => {
    await authorize(req);
    res.json(await reader.facets());
  });
};
