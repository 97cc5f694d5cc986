import { applicationGuardrails as readApplicationGuardrails } from '../guardrails/api/applicationGuardrails';
import { Route } from './types';

/** GET /applications/\{name\}/guardrails */
export const applicationGuardrails: Route = (router, context) => {
  const { guardrails, now, authorize } = context;
  router.get('/applications/:name/guardrails', async (req, res) => {
    await authorize(req);
    res.json(
      await readApplicationGuardrails(guardrails, req.params.name, now()),
    );
  });
};
