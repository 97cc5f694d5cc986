import fc from 'fast-check';
import type { CelJson } from '../cel';
import { canonicalise } from '../object';
import type { ManifestObject } from '../object';
import { KNOWN_KINDS } from '../object/kinds';
import { checkLifecycle } from '../deprecations';
import { ACCEPTED } from './__testUtils__/changed';
import { KUBERNETES, objectsOf } from './__testUtils__/check';
import { SchemaChecker } from './SchemaChecker';

const checker = new SchemaChecker({ kubernetesVersion: KUBERNETES });

const problemsOf = (asWritten: ManifestObject) =>
  checker.check({
    asWritten,
    object: canonicalise(asWritten, { kubernetesVersion: KUBERNETES }).object,
  });

const anything = fc.jsonValue({ maxDepth: 6 }) as fc.Arbitrary<CelJson>;
const kinds = KNOWN_KINDS.map(known => {
  const slash = known.lastIndexOf('/');
  return { apiVersion: known.slice(0, slash), kind: known.slice(slash + 1) };
});

/** An object with anything at any of its places. */
const damaged = fc
  .tuple(
    fc.constantFrom(...ACCEPTED),
    fc.array(fc.nat(200), { minLength: 1, maxLength: 4 }),
    anything,
  )
  .map(([object, places, value]) => {
    const copy = JSON.parse(JSON.stringify(object)) as ManifestObject;
    for (const place of places) {
      // A copy each time, or the object would contain itself.
      damage(copy, place, JSON.parse(JSON.stringify(value)));
    }
    return copy;
  });

function damage(root: unknown, place: number, value: CelJson): void {
  const spots: Array<() => void> = [];
  const walk = (node: unknown) => {
    if (typeof node === 'object' && node !== null) {
      const container = node as Record<string, unknown>;
      for (const key of Object.keys(container)) {
        spots.push(() => {
          container[key] = value;
        });
        walk(container[key]);
      }
    }
  };
  walk(root);
  spots[place % spots.length]();
}

describe('whatever an object is made of', () => {
  it('never throws, and names a place and a remedy', () => {
    fc.assert(
      fc.property(damaged, object => {
        for (const problem of problemsOf(object)) {
          expect(problem.message).not.toBe('');
          expect(problem.remediation).not.toBe('');
        }
        checkLifecycle(object, { current: KUBERNETES });
      }),
      { numRuns: 300 },
    );
  });

  it('never throws with anything in place of an object', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.dictionary(fc.string(), anything),
        anything,
        (kind, object, spec) => {
          expect(Array.isArray(problemsOf({ ...object, spec, ...kind }))).toBe(
            true,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('names of the language itself', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it.each(names)('%s is a field that Kubernetes does not know', name => {
    const [object] = objectsOf(
      `{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, "${name}": {}}`,
    );
    expect(problemsOf(object).map(({ code, path }) => [code, path])).toEqual([
      ['unknown-field', [name]],
    ]);
  });

  it.each(names)('%s is no kind', kind => {
    const [object] = objectsOf(
      `{apiVersion: v1, kind: "${kind}", metadata: {name: c}}`,
    );
    expect(problemsOf(object).map(({ code }) => code)).toEqual([
      'unknown-kind',
    ]);
  });
});

describe('a huge object', () => {
  it('yields a hundred problems at most', () => {
    const data = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, index) => [`a b ${index}`, '']),
    );
    const problems = problemsOf({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'c' },
      data,
    });
    expect(problems).toHaveLength(100);
  });
});
