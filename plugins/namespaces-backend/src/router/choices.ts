import { platformChoices } from '../platform/platformChoices';
import { readPlatform } from '../platform/readPlatform';
import { Route } from './types';

/** GET /platform/choices */
export const choices: Route = (router, { store, authorize }) => {
  router.get('/platform/choices', async (req, res) => {
    await authorize(req);
    const { platform } = await readPlatform(await store.snapshot());
    res.json(platformChoices(platform));
  });
};
