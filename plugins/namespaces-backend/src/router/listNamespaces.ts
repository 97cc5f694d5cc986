import {
  GUARDRAIL_STATES,
  ListNamespacesRequest,
} from '@freehold/backstage-plugin-namespaces-common';
import { z } from 'zod';
import { SLO_STATES } from '../database/sloRank';
import { MAX_OFFSET, integer } from './paging';
import {
  entityRef,
  once,
  parseInput,
  queryParameters,
  shortText,
} from './queryParameters';
import { Route } from './types';

const MAX_LIMIT = 500;

const texts = z.array(shortText).max(200).optional();
const refs = z.array(entityRef).max(200).optional();

const schema = z
  .strictObject({
    search: once(shortText),
    owner: refs,
    system: refs,
    environment: texts,
    tier: z.array(z.enum(['a', 'b', 'c'])).optional(),
    profile: z.array(z.enum(['http', 'grpc', 'worker', 'cronjob'])).optional(),
    application: once(shortText),
    sloState: z.array(z.enum(SLO_STATES)).max(SLO_STATES.length).optional(),
    guardrailState: z
      .array(z.enum(GUARDRAIL_STATES))
      .max(GUARDRAIL_STATES.length)
      .optional(),
    ownersFirst: refs,
    sort: once(
      z.enum([
        'namespace',
        'application',
        'environment',
        'ownerRef',
        'systemRef',
        'tier',
        'changedAt',
        'sloState',
        'sloRemaining',
        'guardrailState',
      ]),
    ),
    order: once(z.enum(['asc', 'desc'])),
    limit: once(integer(1, MAX_LIMIT)),
    offset: once(integer(0, MAX_OFFSET)),
  })
  .transform(
    ({ sort, order, ...rest }): ListNamespacesRequest => ({
      ...rest,
      sort: {
        field: sort ?? 'namespace',
        order: order ?? 'asc',
      },
    }),
  );

/** GET /namespaces */
export const listNamespaces: Route = (router, { reader, slos, authorize }) => {
  router.get('/namespaces', async (req, res) => {
    await authorize(req);
    const request = parseInput(schema, queryParameters(req));
    const [list, sloSource] = await Promise.all([
      reader.listNamespaces(request),
      slos.source(),
    ]);
    res.json({ ...list, ...(sloSource && { sloSource }) });
  });
};
