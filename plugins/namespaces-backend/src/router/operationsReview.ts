import { z } from 'zod';
import { parseInput } from './queryParameters';
import { reviewId } from './reviewId';
import { Route } from './types';

const schema = z.object({ id: reviewId });

/** GET /operations-reviews/\{id\} */
export const operationsReview: Route = (router, { reviews, authorize }) => {
  router.get('/operations-reviews/:id', async (req, res) => {
    await authorize(req);
    const { id } = parseInput(schema, req.params);
    res.json(await reviews.get(id));
  });
};
