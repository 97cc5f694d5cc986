import { Route } from './types';

/** GET /operations-reviews/current */
export const currentReview: Route = (router, context) => {
  const { reviews, authorize, mayRecordReviews } = context;
  router.get('/operations-reviews/current', async (req, res) => {
    const credentials = await authorize(req);
    const [current, mayRecord] = await Promise.all([
      reviews.current(),
      mayRecordReviews(credentials),
    ]);
    res.json({ ...current, mayRecord });
  });
};
