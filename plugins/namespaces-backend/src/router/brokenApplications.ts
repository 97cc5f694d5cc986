import { Route } from './types';

/** GET /broken-applications */
export const brokenApplications: Route = (router, { reader, authorize }) => {
  router.get('/broken-applications', async (req, res) => {
    await authorize(req);
    res.json({ items: await reader.brokenApplications() });
  });
};
