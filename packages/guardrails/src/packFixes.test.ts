import { only, resultsOf } from '../scripts/pack/evaluate';
import { readPack } from '../scripts/pack/readPack';
import { GUARDRAIL_ANNOTATIONS } from './check/annotations';
import { policyFix } from './check/policyFix';
import { policyPlace } from './check/policyPlace';
import type { GuardrailEdit } from './check/result';
import type { CelJson } from './cel';
import type { ManifestDocument, ManifestObject } from './object';

const { set, fixtures, namespaces } = readPack();
const policyNamed = (name: string) =>
  set.policies.find(policy => policy.name === name);

/** As the checker hands a document to those who look for its place and its fix. */
function workspaceObject({ object, positions, line }: ManifestDocument) {
  const { apiVersion, kind } = object as { apiVersion: string; kind: string };
  return {
    reference: { apiVersion, kind, name: 'any' },
    object,
    asWritten: object,
    known: true,
    file: 'fixture.yaml',
    line,
    positions,
  };
}

type Mutable = { [key: string | number]: CelJson | undefined };

function edited(
  object: ManifestObject,
  edits: readonly GuardrailEdit[],
): ManifestObject {
  const copy: Mutable = structuredClone(object);
  for (const edit of edits) {
    let parent = copy;
    for (const key of edit.path.slice(0, -1)) {
      parent[key] ??= {};
      parent = parent[key] as Mutable;
    }
    const last = edit.path[edit.path.length - 1];
    if (edit.op === 'set') {
      parent[last] = edit.value as CelJson;
    } else {
      delete parent[last];
    }
  }
  return copy as ManifestObject;
}

const failing = fixtures.filter(({ outcome }) => outcome === 'fail');
const mendable = failing.filter(
  ({ policy }) =>
    policyNamed(policy)?.annotations[GUARDRAIL_ANNOTATIONS.fix] !== undefined,
);

it.each(mendable.map(fixture => [fixture.policy, fixture.name, fixture]))(
  'mends what %s has against %s',
  (name, _case, { document }) => {
    const fix = policyFix(policyNamed(`${name}`), workspaceObject(document));
    expect(fix).toBeDefined();
    const object = edited(document.object, fix?.edits ?? []);
    const results = resultsOf(only(set, `${name}`), [{ object }], {
      namespaces,
    });
    expect(results).toMatchObject([{ verdict: 'pass' }]);
    expect(
      policyFix(
        policyNamed(`${name}`),
        workspaceObject({ ...document, object }),
      ),
    ).toBeUndefined();
  },
);

it('knows some that a machine can mend, and each of them by a fixture', () => {
  const annotated = set.policies.filter(
    ({ annotations }) => GUARDRAIL_ANNOTATIONS.fix in annotations,
  );
  expect(new Set(mendable.map(({ policy }) => policy))).toEqual(
    new Set(annotated.map(({ name }) => name)),
  );
  expect(annotated.length).toBeGreaterThan(10);
});

it.each(failing.map(fixture => [fixture.policy, fixture.name, fixture]))(
  'points into the object: %s, %s',
  (name, _case, { document, expected }) => {
    const message = expected[0].replace(/^\S+ \S+: /, '');
    expect(
      policyPlace(policyNamed(`${name}`), workspaceObject(document), message),
    ).not.toBeUndefined();
  },
);
