import { Problem } from '@freehold/application';
import { resolvedApplication } from '../__testUtils__/resolvedApplication';
import { applicationEntities } from '../entities/applicationEntities';
import {
  ApplicationOutcome,
  CatalogPlan,
  Findings,
  planCatalogMutation,
} from './planCatalogMutation';

const COMPONENT = 'component:default/shop';
const DEVELOP = 'resource:default/shop-develop';
const PRODUCTION = 'resource:default/shop-production';

const problems: Problem[] = [
  {
    code: 'application/owner-missing',
    severity: 'error',
    path: ['spec', 'owner'],
    message: 'spec.owner is missing.',
    remedy: 'Write the group that owns the application.',
  },
];

const NOW: Record<string, ApplicationOutcome> = {
  'good, in both environments': {
    status: 'ok',
    name: 'shop',
    application: resolvedApplication('shop'),
  },
  'good, in production only': {
    status: 'ok',
    name: 'shop',
    application: resolvedApplication('shop', { environments: ['production'] }),
  },
  'bad, was good once': {
    status: 'stale',
    name: 'shop',
    application: resolvedApplication('shop'),
    problems,
  },
  'bad, never was good': { status: 'broken', name: 'shop', problems },
};

const PROVIDED: Record<string, Map<string, string[]>> = {
  absent: new Map(),
  present: new Map([['shop', [COMPONENT, DEVELOP, PRODUCTION]]]),
};

function plan(before: string, findings: Findings): CatalogPlan {
  return planCatalogMutation({
    findings,
    provided: PROVIDED[before],
    toEntities: application => applicationEntities(application, {}),
    locationKey: 'test',
  });
}

/** The plan as a few words: `+` for what the catalog gets, `-` for what it loses. */
function inWords({ mutation, broken }: CatalogPlan): string {
  const words = broken.map(({ effect }) => effect);
  if (!mutation) {
    return [...words, 'nothing'].join(' ');
  }
  if (mutation.type === 'full') {
    return [...words, 'full', ...signs('+', mutation.entities)].join(' ');
  }
  return [
    ...words,
    ...signs('+', mutation.added),
    ...signs('-', mutation.removed),
  ].join(' ');
}

function signs(
  sign: string,
  items: Array<
    { entityRef: string } | { entity: { metadata: { name: string } } }
  >,
): string[] {
  return items.map(item =>
    'entityRef' in item
      ? `${sign}${item.entityRef.split('/')[1]}`
      : `${sign}${item.entity.metadata.name}`,
  );
}

describe('planCatalogMutation', () => {
  describe('for what differs', () => {
    it.each`
      before       | now                             | told
      ${'absent'}  | ${'good, in both environments'} | ${'+shop +shop-develop +shop-production'}
      ${'absent'}  | ${'good, in production only'}   | ${'+shop +shop-production'}
      ${'absent'}  | ${'bad, was good once'}         | ${'kept +shop +shop-develop +shop-production'}
      ${'absent'}  | ${'bad, never was good'}        | ${'left-out nothing'}
      ${'present'} | ${'good, in both environments'} | ${'+shop +shop-develop +shop-production'}
      ${'present'} | ${'good, in production only'}   | ${'+shop +shop-production -shop-develop'}
      ${'present'} | ${'bad, never was good'}        | ${'kept nothing'}
    `('$before before, now $now: $told', ({ before, now, told }) => {
      const outcome = plan(before, {
        scope: 'difference',
        outcomes: [NOW[now]],
        removed: [],
      });
      expect(inWords(outcome)).toBe(told);
    });

    it.each`
      before       | told
      ${'absent'}  | ${'nothing'}
      ${'present'} | ${'-shop -shop-develop -shop-production'}
    `('$before before, now gone: $told', ({ before, told }) => {
      const outcome = plan(before, {
        scope: 'difference',
        outcomes: [],
        removed: ['shop'],
      });
      expect(inWords(outcome)).toBe(told);
      expect(outcome.provided.get('shop')).toEqual([]);
    });

    it('does not remove what another application takes over', () => {
      const { mutation } = plan('present', {
        scope: 'difference',
        outcomes: [
          {
            status: 'ok',
            name: 'store',
            application: {
              ...resolvedApplication('store', { environments: [] }),
              environments: resolvedApplication('shop', {
                environments: ['production'],
              }).environments,
            },
          },
        ],
        removed: ['shop'],
      });
      expect(mutation).toMatchObject({
        removed: [{ entityRef: COMPONENT }, { entityRef: DEVELOP }],
      });
    });
  });

  describe('for everything', () => {
    it.each`
      before       | now                             | told
      ${'absent'}  | ${'good, in both environments'} | ${'full +shop +shop-develop +shop-production'}
      ${'present'} | ${'good, in production only'}   | ${'full +shop +shop-production'}
      ${'absent'}  | ${'bad, was good once'}         | ${'kept full +shop +shop-develop +shop-production'}
      ${'absent'}  | ${'bad, never was good'}        | ${'left-out full'}
    `('$before before, now $now: $told', ({ before, now, told }) => {
      const outcome = plan(before, {
        scope: 'everything',
        outcomes: [NOW[now]],
      });
      expect(inWords(outcome)).toBe(told);
    });
  });

  it('does not let one bad application hurt the others', () => {
    const outcome = plan('present', {
      scope: 'difference',
      outcomes: [
        NOW['bad, never was good'],
        {
          status: 'ok',
          name: 'cart',
          application: resolvedApplication('cart', { environments: [] }),
        },
      ],
      removed: [],
    });
    expect(inWords(outcome)).toBe('kept +cart');
    expect(outcome.broken).toEqual([
      { name: 'shop', effect: 'kept', problems },
    ]);
    expect([...outcome.provided.keys()]).toEqual(['cart']);
  });
});
