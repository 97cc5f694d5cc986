import { z } from 'zod';
import { readSourceFile } from '../files/readSourceFile';
import { commitId } from './commitId';
import { once, parseInput, queryParameters } from './queryParameters';
import { Route } from './types';

/** The store refuses more than this, such as segments that climb; here is refused what could not even be a path. */
const monorepoPath = z
  .string()
  .min(1)
  .max(1024)
  .refine(
    path =>
      !/[\p{Cc}\\]/u.test(path) &&
      !path.startsWith('/') &&
      path.split('/').every(segment => !/^(?:|\.{1,2}|\.git)$/i.test(segment)),
    'must be a path of a file, relative to the root of the monorepo',
  );

const schema = z.strictObject({
  path: once(monorepoPath).refine(path => path !== undefined, 'is missing'),
  commit: once(commitId),
});

/** GET /files */
export const file: Route = (router, { store, authorize }) => {
  router.get('/files', async (req, res) => {
    await authorize(req);
    const { path = '', commit } = parseInput(schema, queryParameters(req));
    res.json(await readSourceFile(store, { path, commit }));
  });
};
