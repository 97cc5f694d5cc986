import { readManifests } from '../object';
import { changeFiles, type FileChange } from './__testUtils__/fileChanges';
import { inputOf, type RuleInput } from './__testUtils__/monorepo';
import { fixturesOf, readFixture } from './__testUtils__/ruleFixtures';
import type { GuardrailFix } from '../check/result';
import type { RepositoryRule, RuleFinding } from './model';
import { repositoryRules } from './repositoryRules';

const failing = repositoryRules.flatMap(rule =>
  fixturesOf(rule.id, 'fail').map(code => {
    const input = readFixture(rule.id, 'fail', code);
    return { rule, code, input, findings: findingsOf(rule, input) };
  }),
);

const mendable = failing
  .filter(({ findings }) => fixesOf(findings).length > 0)
  .map(each => [each.rule.id, each.code, each] as const);

function findingsOf(
  rule: RepositoryRule,
  { application, platform }: RuleInput,
): readonly RuleFinding[] {
  return rule.check(application, platform) ?? [];
}

function fixesOf(
  findings: readonly RuleFinding[],
): Array<{ finding: RuleFinding; fix: GuardrailFix }> {
  return findings.flatMap(finding =>
    finding.fix ? [{ finding, fix: finding.fix }] : [],
  );
}

/** A finding in words that do not depend on the line on which it stands. */
function said({ code, message, object, file }: RuleFinding): string {
  return `${object?.file ?? file} ${code}: ${message}`;
}

function changesOf(
  { file, documentLine, edits }: GuardrailFix,
  text: string,
): FileChange[] {
  const document = file.endsWith('.json')
    ? 0
    : readManifests(text).documents.findIndex(
        ({ line }) => line === documentLine,
      );
  return edits.map(edit => ({
    file,
    document,
    path: edit.path,
    ...(edit.op === 'set' ? { value: edit.value } : {}),
  }));
}

describe('what a machine may mend', () => {
  it('is a good part of what can be wrong', () => {
    expect(mendable.length).toBeGreaterThan(20);
  });

  it.each(mendable)('is gone afterwards: %s/%s', (_rule, _code, each) => {
    const { rule, input, findings } = each;
    const before = findings.map(said);
    for (const { finding, fix } of fixesOf(findings)) {
      const text = input.files.get(fix.file) ?? '';
      const files = changeFiles(input.files, changesOf(fix, text));
      const mended = inputOf(files, input.application.name);
      const after = findingsOf(rule, mended).map(said);
      expect(after).not.toContain(said(finding));
      expect(after.filter(one => !before.includes(one))).toEqual([]);
    }
  });
});
