import { guardrailOverview as readGuardrailOverview } from '../guardrails/api/guardrailOverview';
import { Route } from './types';

/** GET /guardrails */
export const guardrailOverview: Route = (router, context) => {
  router.get('/guardrails', async (req, res) => {
    await context.authorize(req);
    res.json(await readGuardrailOverview(context, context.now()));
  });
};
