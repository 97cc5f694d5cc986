import { nameAvailability } from '../platform/nameAvailability';
import { Route } from './types';

/** GET /applications/\{name\}/availability */
export const availability: Route = (router, { store, authorize }) => {
  router.get('/applications/:name/availability', async (req, res) => {
    await authorize(req);
    res.json(await nameAvailability(req.params.name, await store.snapshot()));
  });
};
