import { applicationSlos as readApplicationSlos } from '../slo/api/applicationSlos';
import { Route } from './types';

/** GET /applications/\{name\}/slos */
export const applicationSlos: Route = (router, context) => {
  const { slos, rollups, store, now, authorize } = context;
  router.get('/applications/:name/slos', async (req, res) => {
    await authorize(req);
    res.json(
      await readApplicationSlos({
        slos,
        rollups,
        store,
        name: req.params.name,
        now: now().getTime(),
      }),
    );
  });
};
