import { z } from 'zod';
import { parseInput } from './queryParameters';
import { Route } from './types';

const schema = z.object({
  id: z
    .string()
    .regex(/^[0-9a-f-]{36}\.\d{1,4}$/, 'must be the id of an action'),
});

/** PUT /operations-review-actions/\{id\}/done */
export const completeReviewAction: Route = (router, context) => {
  const { reviews, authorizeReviewer } = context;
  router.put('/operations-review-actions/:id/done', async (req, res) => {
    const userEntityRef = await authorizeReviewer(req);
    const { id } = parseInput(schema, req.params);
    res.json(await reviews.complete(id, userEntityRef));
  });
};
