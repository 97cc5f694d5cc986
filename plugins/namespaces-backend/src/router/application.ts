import { readApplicationDetail } from '../detail/readApplicationDetail';
import { Route } from './types';

/** GET /applications/\{name\} */
export const application: Route = (router, { reader, store, authorize }) => {
  router.get('/applications/:name', async (req, res) => {
    await authorize(req);
    const { name } = req.params;
    const lastCommit = await reader.lastCommit(name);
    res.json(await readApplicationDetail({ store, name, lastCommit }));
  });
};
