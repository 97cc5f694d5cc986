import { repositoryRules } from './repositoryRules';
import type { RepositoryRule, RuleFinding } from './model';
import type { RuleInput } from './__testUtils__/monorepo';
import {
  fixturesOf,
  readFixture,
  rulesWithFixtures,
} from './__testUtils__/ruleFixtures';

const IDENTIFIER = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

function findings(rule: RepositoryRule, { application, platform }: RuleInput) {
  return rule.check(application, platform);
}

function named(found: readonly RuleFinding[] | undefined): string[] {
  return (found ?? []).map(
    ({ code, verdict = 'fail' }) => `${verdict}: ${code}`,
  );
}

function fixtures(kind: 'pass' | 'fail' | 'not-evaluated') {
  return repositoryRules.flatMap(rule =>
    fixturesOf(rule.id, kind).map(name => [rule.id, name, rule] as const),
  );
}

describe('the rules of the repository', () => {
  it('have names of their own', () => {
    const ids = repositoryRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter(id => !IDENTIFIER.test(id))).toEqual([]);
  });

  it('have no fixtures of a rule that is not registered', () => {
    const ids = new Set(repositoryRules.map(({ id }) => id));
    expect(rulesWithFixtures().filter(id => !ids.has(id))).toEqual([]);
  });

  it.each(repositoryRules.map(rule => [rule.id, rule] as const))(
    '%s explains itself, and has a fixture that passes and one for each of its codes',
    (id, { title, why, remediation, codes = [] }) => {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(why).toMatch(/^[A-Z].*\.$/s);
      expect(remediation).toMatch(/^[A-Z].*\.$/s);
      expect(codes.filter(code => !IDENTIFIER.test(code))).toEqual([]);
      expect(fixturesOf(id, 'pass')).not.toEqual([]);
      expect(
        [...fixturesOf(id, 'fail'), ...fixturesOf(id, 'not-evaluated')].sort(),
      ).toEqual([...codes].sort());
    },
  );

  it.each(fixtures('pass'))('%s has nothing against %s', (_id, name, rule) => {
    expect(findings(rule, readFixture(rule.id, 'pass', name))).toEqual([]);
  });

  it.each(fixtures('fail'))('%s finds %s', (_id, code, rule) => {
    const input = readFixture(rule.id, 'fail', code);
    const found = findings(rule, input);
    expect(new Set(named(found))).toEqual(new Set([`fail: ${code}`]));
    expectPlaces(found, input);
  });

  it.each(fixtures('not-evaluated'))('%s cannot tell %s', (_id, code, rule) => {
    const input = readFixture(rule.id, 'not-evaluated', code);
    const found = findings(rule, input);
    expect(new Set(named(found))).toEqual(new Set([`not-evaluated: ${code}`]));
    expectPlaces(found, input);
  });
});

/** A finding names an object or a file that people can open, and what it would mend is there. */
function expectPlaces(
  found: readonly RuleFinding[] | undefined,
  { files }: RuleInput,
) {
  for (const { object, file, line, environment, fix, message } of found ?? []) {
    expect(message).toMatch(/^\S.*[^.\s]$/);
    const place = object?.file ?? file;
    expect(place ?? environment).toBeDefined();
    expect({ place, line }).toEqual(
      // What is missing has no line.
      files.has(place ?? '') ? { place, line } : { place },
    );
    if (fix) {
      expect(files.has(fix.file)).toBe(true);
      expect(fix.edits).not.toEqual([]);
    }
  }
}
