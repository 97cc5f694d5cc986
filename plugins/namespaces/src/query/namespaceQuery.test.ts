import {
  EMPTY_QUERY,
  formatNamespaceQuery,
  isFiltered,
  NamespaceQuery,
  parseNamespaceQuery,
  toListRequest,
} from './namespaceQuery';

const parse = (address: string) =>
  parseNamespaceQuery(new URLSearchParams(address));

describe('the query in the address', () => {
  it.each<[string, Partial<NamespaceQuery>]>([
    ['', {}],
    ['search=pay+ment', { search: 'pay ment' }],
    ['mine=1', { mine: true }],
    [
      'owner=group%3Adefault%2Fa&owner=group%3Adefault%2Fb',
      {
        owner: ['group:default/a', 'group:default/b'],
      },
    ],
    [
      'system=system%3Adefault%2Fs&environment=develop&tier=a&tier=c',
      {
        system: ['system:default/s'],
        environment: ['develop'],
        tier: ['a', 'c'],
      },
    ],
    [
      'sloState=exhausted&sloState=burning-fast',
      { sloState: ['exhausted', 'burning-fast'] },
    ],
    [
      'guardrailState=error&guardrailState=unknown',
      { guardrailState: ['error', 'unknown'] },
    ],
    ['application=member-api', { application: 'member-api' }],
    [
      'sort=sloRemaining&order=asc',
      { sort: { field: 'sloRemaining', order: 'asc' } },
    ],
    [
      'sort=changedAt&order=desc&page=3&rows=100',
      {
        sort: { field: 'changedAt', order: 'desc' },
        page: 2,
        pageSize: 100,
      },
    ],
  ])('%j reads and writes', (address, part) => {
    const query = { ...EMPTY_QUERY, ...part };
    expect(parse(address)).toEqual(query);
    expect(formatNamespaceQuery(query).toString()).toBe(address);
  });

  it.each<[string, string, Partial<NamespaceQuery>]>([
    ['an unknown tier', 'tier=z&tier=a', { tier: ['a'] }],
    [
      'an unknown state of SLOs',
      'sloState=melting&sloState=none',
      { sloState: ['none'] },
    ],
    [
      'an unknown state of guardrails',
      'guardrailState=fine&guardrailState=clean',
      { guardrailState: ['clean'] },
    ],
    ['an unknown column', 'sort=constructor&order=desc', {}],
    [
      'an unknown order',
      'sort=tier&order=up',
      {
        sort: { field: 'tier', order: 'asc' },
      },
    ],
    ['a page that is none', 'page=-1', {}],
    ['page zero', 'page=0', {}],
    ['a page with a fraction', 'page=1.5', {}],
    ['an enormous page', 'page=999999999', { page: 99_999 }],
    ['rows that are not offered', 'rows=100000', {}],
    ['values given twice', 'owner=a&owner=a', { owner: ['a'] }],
    ['blank values', 'owner=+&search=+++', {}],
    [
      'a search longer than any name',
      `search=${'x'.repeat(5000)}`,
      {
        search: 'x'.repeat(200),
      },
    ],
    ['a team besides "mine"', 'mine=1&owner=a', { mine: true }],
    ['"mine" that is not 1', 'mine=true', {}],
  ])('makes sense of %s', (_what, address, part) => {
    expect(parse(address)).toEqual({ ...EMPTY_QUERY, ...part });
  });

  it('takes no more values than the backend does', () => {
    const address = Array.from({ length: 90 }, (_, i) => `owner=t${i}`);
    expect(parse(address.join('&')).owner).toHaveLength(50);
  });
});

describe('isFiltered', () => {
  it.each<[boolean, Partial<NamespaceQuery>]>([
    [false, {}],
    [false, { page: 3, sort: { field: 'tier', order: 'asc' } }],
    [true, { search: 'x' }],
    [false, { search: '  ' }],
    [true, { mine: true }],
    [true, { tier: ['a'] }],
    [true, { sloState: ['none'] }],
    [true, { guardrailState: ['error'] }],
    [true, { application: 'x' }],
  ])('is %s of %j', (expected, part) => {
    expect(isFiltered({ ...EMPTY_QUERY, ...part })).toBe(expected);
  });
});

describe('toListRequest', () => {
  const teams = ['group:default/a'];

  it('asks for my teams first', () => {
    expect(toListRequest({ ...EMPTY_QUERY, page: 2 }, teams)).toEqual({
      ownersFirst: teams,
      limit: 25,
      offset: 50,
    });
  });

  it('asks for the order that was chosen, whoever owns what comes first', () => {
    const sort = { field: 'sloState', order: 'asc' } as const;
    expect(toListRequest({ ...EMPTY_QUERY, sort }, teams)).toEqual({
      sort,
      limit: 25,
      offset: 0,
    });
  });

  it('asks for states of SLOs', () => {
    expect(
      toListRequest({ ...EMPTY_QUERY, sloState: ['exhausted'] }, []),
    ).toMatchObject({ sloState: ['exhausted'] });
  });

  it('asks for my teams only', () => {
    expect(toListRequest({ ...EMPTY_QUERY, mine: true }, teams)).toEqual({
      owner: teams,
      limit: 25,
      offset: 0,
    });
  });
});
