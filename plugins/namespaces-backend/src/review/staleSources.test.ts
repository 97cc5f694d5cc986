import {
  GuardrailFreshness,
  IndexFreshness,
  SloSource,
} from '@freehold/backstage-plugin-namespaces-common';
import { staleSources } from './staleSources';

const now = new Date('2026-11-22T09:00:00Z');
const fresh: IndexFreshness = { checkedAt: '2026-11-22T08:59:55.000Z' };
const source = (part: Partial<SloSource>): SloSource => ({
  id: 'prometheus',
  title: 'Prometheus',
  sample: false,
  refreshedAt: '2026-11-22T08:55:00.000Z',
  ...part,
});

describe('staleSources', () => {
  it.each<
    [
      string,
      {
        index?: IndexFreshness;
        source?: SloSource;
        guardrails?: GuardrailFreshness;
        catalogError?: string;
      },
      object[],
    ]
  >([
    ['nothing when all is fresh', { source: source({}) }, []],
    ['nothing when nothing is installed', {}, []],
    [
      'a source whose two intervals have just not passed',
      { source: source({ refreshedAt: '2026-11-22T08:50:00.000Z' }) },
      [],
    ],
    [
      'a source that is older than two intervals',
      { source: source({ refreshedAt: '2026-11-22T08:49:59.999Z' }) },
      [{ what: 'Prometheus', since: '2026-11-22T08:49:59.999Z' }],
    ],
    [
      'a source that did not answer',
      { source: source({ error: 'refused' }) },
      [
        {
          what: 'Prometheus',
          since: '2026-11-22T08:55:00.000Z',
          error: 'refused',
        },
      ],
    ],
    [
      'a source that never answered',
      { source: source({ refreshedAt: undefined }) },
      [{ what: 'Prometheus' }],
    ],
    [
      'a monorepo that cannot be read',
      { index: { ...fresh, error: 'away' } },
      [{ what: 'Monorepo', since: fresh.checkedAt, error: 'away' }],
    ],
    ['a monorepo that was never read', { index: {} }, [{ what: 'Monorepo' }]],
    [
      'guardrails that nobody has looked after',
      { guardrails: { at: '2026-11-22T08:49:59.999Z' } },
      [{ what: 'Guardrails', since: '2026-11-22T08:49:59.999Z' }],
    ],
    [
      'guardrails that could not be evaluated',
      { guardrails: { at: now.toISOString(), error: 'no policy' } },
      [{ what: 'Guardrails', since: now.toISOString(), error: 'no policy' }],
    ],
    [
      'a catalog that did not answer',
      { catalogError: 'timeout' },
      [{ what: 'Catalog', since: now.toISOString(), error: 'timeout' }],
    ],
  ])('names %s', (_what, part, expected) => {
    expect(
      staleSources({
        now,
        index: fresh,
        source: undefined,
        sloIntervalMs: 300_000,
        guardrails: { at: '2026-11-22T08:50:00.000Z' },
        guardrailIntervalMs: 300_000,
        ...part,
      }),
    ).toEqual(expected);
  });
});
