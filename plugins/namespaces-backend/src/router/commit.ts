import { z } from 'zod';
import { readCommit } from '../commits/readCommit';
import { parseInput } from './queryParameters';
import { commitId } from './commitId';
import { Route } from './types';

const schema = z.object({ id: commitId });

/** GET /commits/\{id\} */
export const commit: Route = (router, { store, authorize }) => {
  router.get('/commits/:id', async (req, res) => {
    await authorize(req);
    const { id } = parseInput(schema, req.params);
    res.json(await readCommit(store, id));
  });
};
