import { NamespacesClient } from './NamespacesClient';

const BASE = 'http://localhost:7007/api/namespaces';

function clientThatAnswers(body: unknown, status = 200) {
  const fetch = jest.fn(
    async (_url: string, _init?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json' },
      }),
  );
  const getBaseUrl = jest.fn(async () => BASE);
  const client = new NamespacesClient({
    discoveryApi: { getBaseUrl },
    fetchApi: { fetch: fetch as unknown as typeof globalThis.fetch },
  });
  return { client, fetch, getBaseUrl };
}

describe('NamespacesClient', () => {
  it.each<[string, (c: NamespacesClient) => Promise<unknown>, string]>([
    ['an unfiltered list', c => c.listNamespaces({}), '/namespaces'],
    [
      'every filter, with lists repeated and values escaped',
      c =>
        c.listNamespaces({
          search: ' a&b%_ ',
          owner: ['group:default/a', 'group:default/b'],
          system: ['system:default/pay'],
          environment: ['develop'],
          tier: ['a', 'b'],
          profile: ['http'],
          application: 'pay/../x',
          ownersFirst: ['group:default/a'],
          sort: { field: 'tier', order: 'desc' },
          limit: 25,
          offset: 50,
        }),
      '/namespaces?search=a%26b%25_&owner=group%3Adefault%2Fa&owner=group%3Adefault%2Fb&system=system%3Adefault%2Fpay&environment=develop&tier=a&tier=b&profile=http&ownersFirst=group%3Adefault%2Fa&application=pay%2F..%2Fx&sort=tier&order=desc&limit=25&offset=50',
    ],
    [
      'a blank search as none',
      c => c.listNamespaces({ search: '  ' }),
      '/namespaces',
    ],
    ['facets', c => c.getFacets(), '/namespaces/facets'],
    [
      'broken applications',
      c => c.listBrokenApplications(),
      '/broken-applications',
    ],
    [
      'an application whose name tries to climb',
      c => c.getApplication('a/../../b?x#y'),
      '/applications/a%2F..%2F..%2Fb%3Fx%23y',
    ],
    [
      'the availability of a name',
      c => c.checkName('pay'),
      '/applications/pay/availability',
    ],
    ['choices', c => c.getPlatformChoices(), '/platform/choices'],
    ['a commit', c => c.getCommit('abc'), '/commits/abc'],
    [
      'a file',
      c => c.getFile('applications/a b/x&y.yaml'),
      '/files?path=applications%2Fa+b%2Fx%26y.yaml',
    ],
    [
      'a file at a commit',
      c => c.getFile('CODEOWNERS', 'abc'),
      '/files?path=CODEOWNERS&commit=abc',
    ],
  ])('asks for %s', async (_what, call, path) => {
    const { client, fetch, getBaseUrl } = clientThatAnswers({ some: 'body' });

    await expect(call(client)).resolves.toEqual({ some: 'body' });

    expect(getBaseUrl).toHaveBeenCalledWith('namespaces');
    expect(fetch.mock.calls[0][0]).toBe(`${BASE}${path}`);
  });

  it('posts a draft and passes the signal on', async () => {
    const { client, fetch } = clientThatAnswers({ ok: false, problems: [] });
    const draft = {
      name: 'pay',
      owner: 'group:default/a',
      tier: 'a' as const,
      profile: 'http' as const,
      image: 'example/pay',
      environments: ['develop'],
    };
    const { signal } = new AbortController();

    await client.plan(draft, { signal });

    const [url, init] = fetch.mock.calls[0];
    expect(url).toBe(`${BASE}/plan`);
    expect(init).toMatchObject({ method: 'POST', signal });
    expect(JSON.parse(String(init?.body))).toEqual(draft);
  });

  it.each(['', '.', '..', '\ud800'])(
    'never asks for an application called %j',
    async name => {
      const { client, fetch } = clientThatAnswers({});

      await expect(client.getApplication(name)).rejects.toMatchObject({
        name: 'InputError',
      });
      await expect(client.checkName(name)).resolves.toMatchObject({
        available: false,
        problem: { code: 'application/name-invalid', field: 'name' },
      });
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it('throws what the server refused as a ResponseError with its cause', async () => {
    const { client } = clientThatAnswers(
      {
        error: { name: 'NotFoundError', message: 'No application "pay"' },
        response: { statusCode: 404 },
      },
      404,
    );

    await expect(client.getApplication('pay')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'No application "pay"' },
    });
  });
});
