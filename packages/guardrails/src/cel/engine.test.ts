import { celEngine } from './engine';
import type { CelInput } from './types';
import { CelUnknowable } from './values/unknowable';
import { errorKind, evaluate, NEWEST } from './__testUtils__/evaluate';

const AUTHORIZER = new CelUnknowable(
  'who may do what is known to a cluster only',
);

const DEPLOYMENT: CelInput = {
  metadata: {
    name: 'payment',
    labels: { 'app.kubernetes.io/name': 'payment' },
  },
  spec: {
    replicas: 3,
    ratio: 0.5,
    containers: [
      { name: 'app', image: 'registry/app:1.0', resources: {} },
      { name: 'sidecar', image: 'registry/proxy@sha256:00' },
    ],
  },
};

describe('policies on plain data', () => {
  it.each([
    ['object.spec.replicas > 2', true],
    ['object.spec.replicas + 1 == 4', true],
    ['type(object.spec.replicas) == int', true],
    ['type(object.spec.ratio) == double', true],
    ["object.metadata.labels['app.kubernetes.io/name']", 'payment'],
    ['has(object.spec.hostNetwork)', false],
    ['has(object.spec.containers[0].resources)', true],
    ['!has(object.spec.hostNetwork) || object.spec.hostNetwork', true],
    ['object.spec.containers.all(c, c.image.startsWith("registry/"))', true],
    [
      'object.spec.containers.exists_one(c, c.image.contains("@sha256:"))',
      true,
    ],
    ['object.spec.containers.map(c, c.name).join(",")', 'app,sidecar'],
    ['object.?spec.?strategy.?type.orValue("RollingUpdate")', 'RollingUpdate'],
    ['object.spec.containers[?7].optMap(c, c.name).hasValue()', false],
    ['object.metadata.all(key, key in ["name", "labels"])', true],
    ['object == object', true],
    ['object.spec.replicas == 3.0', true],
  ])('%s', (expression, value) => {
    expect(evaluate(expression, { object: DEPLOYMENT })).toEqual(value);
  });

  it.each([
    ['object.spec.nothing', 'evaluation', 11],
    ['object.spec.containers[2]', 'evaluation', 22],
    ['object.metadata.name + 1 == 2', 'evaluation', 21],
    ['object.spec &&', 'syntax', 14],
    ['objekt.spec', 'type', 0],
    ['1 + "a" == 2', 'type', 2],
    ['[1, "a"].size() == 2', 'type', 4],
    ['object.metadata.name.size(1)', 'type', 20],
    ['object.nope()', 'type', 6],
    ['"a".matches("(")', 'type', 12],
    ['duration("1 hour") == duration("1h")', 'type', 9],
    ['object.kind ? 1 : 2', 'evaluation', 6],
  ])('%s is an error of the kind %s at %d', (expression, kind, offset) => {
    expect(evaluate(expression, { object: DEPLOYMENT })).toEqual({
      error: { kind, offset, message: expect.any(String) },
    });
  });

  it('takes integers that JavaScript cannot hold as bigint, and does not trust them as number', () => {
    const object = { exact: 9007199254740993n, rounded: 9007199254740992 };
    expect(evaluate('object.exact == 9007199254740993', { object })).toBe(true);
    expect(errorKind('object.rounded > 0', { object })).toBe('unsupported');
  });

  it('has no value for a variable that was declared and not given', () => {
    const compiled = celEngine.compile('params.limit', {
      variables: ['params.limit'],
      kubernetesVersion: NEWEST,
    });
    expect(compiled.ok && compiled.program.evaluate(new Map())).toMatchObject({
      ok: false,
      error: { kind: 'evaluation' },
    });
  });

  it('reads no property that JavaScript gave the object', () => {
    const object = JSON.parse('{"__proto__": {"polluted": 1}, "spec": {}}');
    expect(evaluate('has(object.constructor)', { object })).toBe(false);
    expect(evaluate('has(object.spec.toString)', { object })).toBe(false);
    expect(evaluate('object.__proto__.polluted', { object })).toBe(1n);
  });
});

describe('what only a cluster knows', () => {
  it.each([
    'authorizer.group("apps").resource("deployments").check("get").allowed()',
    'authorizer == 1',
    'authorizer',
    'has(authorizer.x)',
    'authorizer in [1]',
    '[authorizer] == [1]',
    'type(authorizer) == int',
    '!authorizer',
    'authorizer ? true : false',
    'authorizer.all(x, true)',
    '{"a": 1}[authorizer] == 1',
    '{authorizer: 1}.size() == 1',
    'authorizer.?x.orValue(true)',
    'optional.ofNonZeroValue(authorizer).hasValue()',
    'false || authorizer.allowed',
    // The fault does not decide: the cluster could find the other side true.
    'object.nope || authorizer.allowed',
    '[1].exists(x, authorizer.allowed)',
  ])('%s is unsupported', expression => {
    const variables = { authorizer: AUTHORIZER, object: {} };
    expect(['unsupported', 'type']).toContain(errorKind(expression, variables));
  });

  it.each([
    ['true || authorizer.allowed', true],
    ['authorizer.allowed || true', true],
    ['authorizer.allowed && false', false],
    ['[1, 2].exists(x, x == 2 || authorizer.allowed)', true],
  ])('%s is %s whatever it is', (expression, value) => {
    expect(evaluate(expression, { authorizer: AUTHORIZER })).toBe(value);
  });
});

describe('lazy variables', () => {
  it('are asked once, and only when they are reached', () => {
    const lazy = jest.fn(() => ({ ok: true as const, value: 5n }));
    const compiled = celEngine.compile(
      'variables.five == 5 && variables.five < 6 && has(variables.five)',
      { variables: ['variables.five'], kubernetesVersion: NEWEST },
    );
    const evaluated =
      compiled.ok &&
      compiled.program.evaluate(new Map([['variables.five', lazy]]));
    expect(evaluated).toEqual({ ok: true, value: true });
    expect(lazy).toHaveBeenCalledTimes(1);
    expect(evaluate('false && a', { a: lazy })).toBe(false);
    expect(lazy).toHaveBeenCalledTimes(1);
  });

  it('hand on why they have no value', () => {
    const error = { kind: 'unsupported', message: 'no cluster' } as const;
    const failing: CelInput = () => ({ ok: false, error });
    expect(evaluate('a == 1', { a: failing })).toMatchObject({ error });
  });
});

describe('the deduced type', () => {
  it.each([
    ['object.spec.paused', 'dyn'],
    ['object.spec.paused == true', 'bool'],
    ['object.a || object.b', 'bool'],
    ['"replicas: " + string(object.a)', 'string'],
    ['object.items.map(i, i.name)', 'list(dyn)'],
    ['[1, 2].map(i, {i: "a"})', 'list(map(int, string))'],
    ['object.a ? 1 : 2', 'int'],
    ['object.?a', 'optional_type(dyn)'],
    ['quantity("1") == quantity("1")', 'bool'],
  ])('of %s is %s', (expression, type) => {
    const compiled = celEngine.compile(expression, {
      variables: ['object'],
      kubernetesVersion: NEWEST,
    });
    expect(compiled.ok && compiled.program.outputType).toBe(type);
  });
});
