import { z } from 'zod';
import { sloSummary as readSloSummary } from '../slo/api/sloSummary';
import {
  entityRef,
  once,
  parseInput,
  queryParameters,
} from './queryParameters';
import { Route } from './types';

const schema = z.strictObject({ owner: once(entityRef) });

/** GET /slos/summary */
export const sloSummary: Route = (router, { slos, rollups, authorize }) => {
  router.get('/slos/summary', async (req, res) => {
    await authorize(req);
    const { owner } = parseInput(schema, queryParameters(req));
    res.json(await readSloSummary({ slos, rollups, ownerRef: owner }));
  });
};
