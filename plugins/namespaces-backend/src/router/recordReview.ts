import { json } from 'express';
import { recordRequestSchema } from '../review/recordRequest';
import { parseInput } from './queryParameters';
import { Route } from './types';

/** As many decisions and actions as there may be, each as long as it may be, in Japanese. */
const MAX_BODY = '2mb';

/** POST /operations-reviews */
export const recordReview: Route = (router, { reviews, authorizeReviewer }) => {
  router.post(
    '/operations-reviews',
    json({ limit: MAX_BODY }),
    async (req, res) => {
      const userEntityRef = await authorizeReviewer(req);
      const request = parseInput(recordRequestSchema, req.body);
      res.json(await reviews.record(request, userEntityRef));
    },
  );
};
