import { z } from 'zod';

/** Further than any list reaches. */
export const MAX_OFFSET = 10_000_000;

/** A whole number in a URL. */
export function integer(minimum: number, maximum: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(minimum).max(maximum));
}
