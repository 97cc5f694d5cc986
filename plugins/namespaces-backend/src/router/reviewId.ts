import { z } from 'zod';

/** The key of the request that recorded a review. */
export const reviewId = z
  .uuid('must be the id of a review, a UUID')
  .toLowerCase();
