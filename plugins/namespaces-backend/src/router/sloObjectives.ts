import { Route } from './types';

/** GET /slos/objectives; what Prometheus scrapes */
export const sloObjectives: Route = (router, { gauge, authorize }) => {
  router.get('/slos/objectives', async (req, res) => {
    await authorize(req);
    res.type('text/plain; version=0.0.4').send(await gauge.text());
  });
};
