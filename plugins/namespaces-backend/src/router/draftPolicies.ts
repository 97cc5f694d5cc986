import { DraftPolicyRequest } from '@freehold/backstage-plugin-namespaces-common';
import { json } from 'express';
import { z } from 'zod';
import { commitId } from './commitId';
import { parseInput, shortText } from './queryParameters';
import { Route } from './types';

/** More than all policies of a platform together. */
const MAX_BODY = '256kb';

const schema: z.ZodType<DraftPolicyRequest> = z.strictObject({
  yaml: z.string(),
  cursor: z
    .strictObject({ after: shortText.min(1), commit: commitId })
    .optional(),
});

/** POST /guardrails/draft; writes nothing */
export const draftPolicies: Route = (router, context) => {
  const { drafts, reader, authorizePlatform } = context;
  router.post(
    '/guardrails/draft',
    // Who may not ask does not have the body read.
    async (req, _res, next) => {
      await authorizePlatform(req);
      next();
    },
    json({ limit: MAX_BODY }),
    async (req, res) => {
      const gone = new AbortController();
      res.on('close', () => gone.abort());
      const answer = await drafts
        .try(parseInput(schema, req.body), gone.signal)
        .catch(error => {
          if (gone.signal.aborted) {
            return undefined;
          }
          throw error;
        });
      if (answer?.ok) {
        const owners = await reader.owners(
          answer.violating.map(({ application }) => application),
        );
        answer.violating.forEach(violating => {
          violating.ownerRef = owners.get(violating.application);
        });
      }
      if (answer) {
        res.json(answer);
      }
    },
  );
};
