import { resolveResources } from './resolveResources';

const defaults = {
  requests: { cpu: '100m', memory: '128Mi' },
  limits: { memory: '256Mi' },
};

describe('resolveResources', () => {
  it.each([
    ['the defaults, when nothing is written', undefined, undefined, defaults],
    [
      'a written request, and a limit that follows it up',
      { requests: { memory: '1Gi' } },
      undefined,
      {
        requests: { cpu: '100m', memory: '1Gi' },
        limits: { memory: '1Gi' },
      },
    ],
    [
      'a written request below the default limit, and that limit',
      { requests: { memory: '200Mi' } },
      undefined,
      {
        requests: { cpu: '100m', memory: '200Mi' },
        limits: { memory: '256Mi' },
      },
    ],
    [
      'a written limit, and a request that follows it down',
      { limits: { memory: '64Mi' } },
      undefined,
      {
        requests: { cpu: '100m', memory: '64Mi' },
        limits: { memory: '64Mi' },
      },
    ],
    [
      'what the environment writes over what all write, amount by amount',
      { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '2Gi' } },
      { requests: { cpu: '2' }, limits: { cpu: '4' } },
      {
        requests: { cpu: '2', memory: '1Gi' },
        limits: { cpu: '4', memory: '2Gi' },
      },
    ],
    [
      'written amounts as they are, even when they contradict',
      { requests: { memory: '1Gi' }, limits: { memory: '1Mi' } },
      undefined,
      {
        requests: { cpu: '100m', memory: '1Gi' },
        limits: { memory: '1Mi' },
      },
    ],
  ])('gives %s', (_what, spec, environment, expected) => {
    const resolved = resolveResources(defaults, spec, environment);
    expect(resolved).toEqual(expected);
    expect(Object.keys(resolved.requests)).toEqual(['cpu', 'memory']);
  });
});
