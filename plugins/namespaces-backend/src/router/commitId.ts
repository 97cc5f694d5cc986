import { z } from 'zod';

/** A full object id, SHA-1 or SHA-256. Revision expressions never get near git. */
export const commitId = z
  .string()
  .regex(
    /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
    'must be the full id of a commit: 40 or 64 lower-case hexadecimal digits',
  );
