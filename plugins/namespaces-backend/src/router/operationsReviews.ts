import { Route } from './types';

/** GET /operations-reviews */
export const operationsReviews: Route = (router, { reviews, authorize }) => {
  router.get('/operations-reviews', async (req, res) => {
    await authorize(req);
    res.json({ items: await reviews.list() });
  });
};
