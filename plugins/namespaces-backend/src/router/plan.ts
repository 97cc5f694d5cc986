import {
  DraftProblem,
  PlanResponse,
} from '@freehold/backstage-plugin-namespaces-common';
import { planDraft } from '@freehold/backstage-plugin-namespaces-node';
import { json } from 'express';
import { parseDraft } from './parseDraft';
import { Route } from './types';

/** POST /plan; writes nothing */
export const plan: Route = (router, { store, authorizer, authorize }) => {
  router.post('/plan', json({ limit: '100kb' }), async (req, res) => {
    const credentials = await authorize(req);
    const parsed = parseDraft(req.body);
    if (!parsed.ok) {
      res.json(parsed);
      return;
    }
    const { draft } = parsed;
    const [refused, planned] = await Promise.all([
      authorizer.checkDraft(draft, { credentials }),
      store.snapshot().then(snapshot => planDraft({ snapshot, draft })),
    ]);
    const problems = [
      ...withoutRepetition(refused, planned),
      ...planned.problems,
    ];
    const mayGoOn =
      planned.ok && refused.every(({ severity }) => severity !== 'error');
    const response: PlanResponse = mayGoOn
      ? { ...planned, problems }
      : { ok: false, problems };
    res.json(response);
  });
};

/** The schema says better than the authorizer what is wrong with an owner that is no reference. */
function withoutRepetition(
  refused: DraftProblem[],
  planned: PlanResponse,
): DraftProblem[] {
  const said = planned.problems.some(({ field }) => field === 'owner');
  return refused.filter(({ code }) => !(said && code === 'owner/unreadable'));
}
