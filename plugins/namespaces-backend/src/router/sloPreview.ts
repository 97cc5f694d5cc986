import { SloPreviewRequest } from '@freehold/backstage-plugin-namespaces-common';
import { json } from 'express';
import { z } from 'zod';
import { previewSlo } from '../slo/api/preview/previewSlo';
import { commitId } from './commitId';
import { parseInput } from './queryParameters';
import { Route } from './types';

/** What the parser of OpenSLO takes; in Japanese it has three bytes a character. */
const MAX_TEXT = 256 * 1024;
const MAX_BODY = '1mb';

const schema: z.ZodType<SloPreviewRequest> = z.strictObject({
  base: commitId,
  text: z.string().max(MAX_TEXT, `must have at most ${MAX_TEXT} characters`),
});

/** POST /applications/\{name\}/slos/preview; writes nothing */
export const sloPreview: Route = (router, context) => {
  router.post(
    '/applications/:name/slos/preview',
    json({ limit: MAX_BODY }),
    async (req, res) => {
      const credentials = await context.authorize(req);
      res.json(
        await previewSlo(context, {
          application: req.params.name,
          request: parseInput(schema, req.body),
          credentials,
          now: context.now().getTime(),
        }),
      );
    },
  );
};
