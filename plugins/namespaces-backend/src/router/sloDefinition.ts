import { definitionFile } from '../slo/api/definitionFile';
import { Route } from './types';

/** GET /applications/\{name\}/slos/definition */
export const sloDefinition: Route = (router, { store, authorize }) => {
  router.get('/applications/:name/slos/definition', async (req, res) => {
    await authorize(req);
    res.json(await definitionFile(store, req.params.name));
  });
};
