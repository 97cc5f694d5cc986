import { z } from 'zod';
import {
  REVIEW_LANGUAGES,
  reviewMarkdown as markdownOf,
} from '../review/reviewMarkdown';
import { once, parseInput, queryParameters } from './queryParameters';
import { reviewId } from './reviewId';
import { Route } from './types';

const parameters = z.object({ id: reviewId });
const query = z.strictObject({ language: once(z.enum(REVIEW_LANGUAGES)) });

/** GET /operations-reviews/\{id\}/markdown */
export const reviewMarkdown: Route = (router, { reviews, authorize }) => {
  router.get('/operations-reviews/:id/markdown', async (req, res) => {
    await authorize(req);
    const { id } = parseInput(parameters, req.params);
    const { language } = parseInput(query, queryParameters(req));
    const review = await reviews.get(id);
    res.type('text/markdown').send(markdownOf(review, { language }));
  });
};
