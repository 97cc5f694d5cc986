import { isApplicationName } from '@freehold/application';
import { readApplicationDetail } from '../detail/readApplicationDetail';
import { Route } from './types';

/** GET /applications/\{name\} */
export const application: Route = (router, { reader, store, authorize }) => {
  router.get('/applications/:name', async (req, res) => {
    await authorize(req);
    const { name } = req.params;
    // What is no name is not looked up: PostgreSQL takes no NUL.
    const lastCommit = isApplicationName(name)
      ? await reader.lastCommit(name)
      : undefined;
    res.json(await readApplicationDetail({ store, name, lastCommit }));
  });
};
