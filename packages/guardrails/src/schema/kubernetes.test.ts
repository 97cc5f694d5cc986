import { canonicalise } from '../object';
import answers from './__fixtures__/answers.json';
import { CHANGES } from './__fixtures__/changes';
import { KUBERNETES } from './__testUtils__/check';
import {
  ACCEPTED,
  changed,
  nameOf,
  pathOf,
  titleOf,
} from './__testUtils__/changed';
import { SchemaChecker } from './SchemaChecker';
import type { ManifestObject } from '../object';

const checker = new SchemaChecker({ kubernetesVersion: KUBERNETES });

const problemsOf = (asWritten: ManifestObject) =>
  checker.check({
    asWritten,
    object: canonicalise(asWritten, { kubernetesVersion: KUBERNETES }).object,
  });

describe('what Kubernetes accepts', () => {
  it.each(ACCEPTED.map(object => [nameOf(object), object] as const))(
    '%s',
    (_name, object) => {
      expect(problemsOf(object)).toEqual([]);
    },
  );
});

describe('what Kubernetes refuses', () => {
  it.each(CHANGES.map(change => [titleOf(change), change] as const))(
    '%s',
    (title, change) => {
      const [code, , field] = change;
      const problems = problemsOf(changed(change));
      expect([...new Set(problems.map(problem => problem.code))]).toEqual([
        code,
      ]);
      for (const { rule, severity, verdict, path, remediation } of problems) {
        expect({ rule, severity, verdict }).toEqual({
          rule: 'kubernetes-schema',
          severity: 'error',
          verdict: 'fail',
        });
        // The API server has moved stringData into data before it looks.
        const root = pathOf(field)[0];
        expect(path[0]).toBe(root === 'stringData' ? 'data' : root);
        expect(remediation).toMatch(/\.$/);
      }
      expect(answers[title as keyof typeof answers].length).toBeGreaterThan(0);
    },
  );

  it('has an answer to nothing else', () => {
    expect(Object.keys(answers)).toEqual(CHANGES.map(titleOf));
  });
});
