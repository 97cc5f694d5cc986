import { z } from 'zod';
import { guardrailRule as readGuardrailRule } from '../guardrails/api/guardrailRule';
import { MAX_OFFSET, integer } from './paging';
import {
  once,
  parseInput,
  queryParameters,
  shortText,
} from './queryParameters';
import { Route } from './types';

const MAX_LIMIT = 200;
const DEFAULT_LIMIT = 50;

const rule = z.object({ rule: shortText });

const schema = z.strictObject({
  limit: once(integer(1, MAX_LIMIT)),
  offset: once(integer(0, MAX_OFFSET)),
});

/** GET /guardrails/\{rule\} */
export const guardrailRule: Route = (router, context) => {
  router.get('/guardrails/:rule', async (req, res) => {
    await context.authorize(req);
    const { limit = DEFAULT_LIMIT, offset = 0 } = parseInput(
      schema,
      queryParameters(req),
    );
    res.json(
      await readGuardrailRule(context, parseInput(rule, req.params).rule, {
        limit,
        offset,
      }),
    );
  });
};
