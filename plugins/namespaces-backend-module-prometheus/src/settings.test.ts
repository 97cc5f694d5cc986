import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readPrometheusSettings } from './settings';

const SECRET = 'hunter2-hunter2';

const read = (prometheus: JsonObject) =>
  readPrometheusSettings(
    mockServices.rootConfig({ data: { freehold: { prometheus } } }),
  );
const one = (instance: JsonObject = {}) => ({
  instances: [{ name: 'tokyo', url: 'https://tokyo.example/', ...instance }],
});

describe('readPrometheusSettings', () => {
  it('is nothing when nothing is configured', () => {
    expect(
      readPrometheusSettings(mockServices.rootConfig({ data: {} })),
    ).toBeUndefined();
  });

  it('misses what the chosen provider needs', () => {
    const data = { freehold: { slo: { provider: 'prometheus' } } };
    expect(() =>
      readPrometheusSettings(mockServices.rootConfig({ data })),
    ).toThrow(
      'freehold.prometheus is missing; add freehold.prometheus.instances',
    );
  });

  it('has defaults', () => {
    expect(read(one())).toEqual({
      namespaceLabel: 'namespace',
      instances: [
        {
          name: 'tokyo',
          url: 'https://tokyo.example',
          headers: {},
          timeoutMs: 30_000,
          presence: 'up',
        },
      ],
    });
  });

  it('reads everything', () => {
    const settings = read({
      namespaceLabel: 'kubernetes_namespace',
      instances: [
        {
          name: 'tokyo',
          url: 'http://prometheus.tokyo:9090/prefix/',
          externalUrl: 'https://prometheus.example',
          clusters: ['gke-tokyo'],
          auth: { username: 'freehold', password: SECRET },
          headers: { 'X-Scope-OrgID': 'shop' },
          timeout: '10s',
          presence: 'node_boot_time_seconds',
        },
        { name: 'rest', url: 'https://a.example', auth: { bearerToken: 'x' } },
      ],
    });
    expect(settings).toEqual({
      namespaceLabel: 'kubernetes_namespace',
      instances: [
        {
          name: 'tokyo',
          url: 'http://prometheus.tokyo:9090/prefix',
          externalUrl: 'https://prometheus.example',
          clusters: ['gke-tokyo'],
          headers: {
            authorization: `Basic ${btoa(`freehold:${SECRET}`)}`,
            'x-scope-orgid': 'shop',
          },
          timeoutMs: 10_000,
          presence: 'node_boot_time_seconds',
        },
        expect.objectContaining({
          name: 'rest',
          headers: { authorization: 'Bearer x' },
        }),
      ],
    });
  });

  const two = (left: JsonObject, right: JsonObject) => ({
    instances: [
      { name: 'a', url: 'https://a.example', ...left },
      { name: 'b', url: 'https://b.example', ...right },
    ],
  });

  it.each<[string, JsonObject, RegExp]>([
    ['no instance', {}, /prometheus\.instances is empty/],
    ['an empty list', { instances: [] }, /prometheus\.instances is empty/],
    [
      'no name',
      { instances: [{ url: 'https://a.example' }] },
      /instances\[0\]\.name/,
    ],
    ['no address', { instances: [{ name: 'a' }] }, /instances\[0\]\.url/],
    [
      'an address that is none',
      one({ url: 'tokyo:9090' }),
      /instances\[0\]\.url is not an address/,
    ],
    [
      'a file',
      one({ url: 'file:///etc/passwd' }),
      /instances\[0\]\.url is not an address/,
    ],
    [
      'a password in the address',
      one({ url: `https://me:${SECRET}@a.example` }),
      /instances\[0\]\.url has a password in it/,
    ],
    [
      'a query in the address',
      one({ url: `https://a.example/?key=${SECRET}` }),
      /instances\[0\]\.url has a query/,
    ],
    [
      'an external address that is none',
      one({ externalUrl: 'ftp://a.example' }),
      /instances\[0\]\.externalUrl is not an address/,
    ],
    ['a timeout that is none', one({ timeout: 'soon' }), /timeout/],
    [
      'a timeout of nothing',
      one({ timeout: { milliseconds: 1 } }),
      /instances\[0\]\.timeout is 1 ms/,
    ],
    [
      'a presence that is a query',
      one({ presence: 'up or vector(1)' }),
      /instances\[0\]\.presence/,
    ],
    [
      'a label that is none',
      { ...one(), namespaceLabel: 'a-b' },
      /prometheus\.namespaceLabel is 'a-b'/,
    ],
    [
      'half of a user',
      one({ auth: { username: 'a' } }),
      /instances\[0\]\.auth needs either/,
    ],
    [
      'two ways to sign in',
      one({ auth: { bearerToken: SECRET, username: 'a', password: SECRET } }),
      /instances\[0\]\.auth needs either/,
    ],
    [
      'a user with a colon',
      one({ auth: { username: 'a:b', password: SECRET } }),
      /instances\[0\]\.auth needs either/,
    ],
    [
      'auth beside its header',
      one({
        auth: { bearerToken: SECRET },
        headers: { Authorization: SECRET },
      }),
      /has auth and the header Authorization/,
    ],
    [
      'a header with a line break',
      one({ headers: { 'X-Tenant': `${SECRET}\r\nX-Other: b` } }),
      /instances\[0\]\.headers\.X-Tenant cannot be sent/,
    ],
    [
      'a name twice',
      two({}, { name: 'a', clusters: ['x'] }),
      /instances\[1\]\.name is 'a', which another/,
    ],
    [
      'a cluster twice',
      two({ clusters: ['x'] }, { clusters: ['x'] }),
      /instances\[1\]\.clusters names 'x', and so does 'a'/,
    ],
    [
      'two for all clusters',
      two({}, {}),
      /instances\[1\]\.clusters is missing, and so it is of 'a'/,
    ],
    ['no cluster', one({ clusters: [] }), /instances\[0\]\.clusters is empty/],
  ])('refuses %s, and names the field', (_what, prometheus, message) => {
    expect(() => read(prometheus)).toThrow(message);
    expect(() => read(prometheus)).not.toThrow(SECRET);
  });
});
