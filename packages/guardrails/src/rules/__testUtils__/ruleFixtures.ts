import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import type { FileChange } from './fileChanges';
import { ruleInput, type RuleInput } from './monorepo';

const RULES = join(__dirname, '..');

/** How the files of a fixture differ from the sound monorepo, beside the files that it holds itself. */
const CHANGES_FILE = 'changes.yaml';

/** Folders of fixtures: `<rule>/__fixtures__/<kind>/<name>`. The name of a failing one is the code that it is about. */
export function fixturesOf(
  rule: string,
  kind: 'pass' | 'fail' | 'not-evaluated',
): string[] {
  const folder = join(RULES, rule, '__fixtures__', kind);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Folders that hold fixtures of a rule. */
export function rulesWithFixtures(): string[] {
  return readdirSync(RULES)
    .filter(name => existsSync(join(RULES, name, '__fixtures__')))
    .sort();
}

/** The monorepo of a fixture. */
export function readFixture(
  rule: string,
  kind: 'pass' | 'fail' | 'not-evaluated',
  name: string,
): RuleInput {
  const folder = join(RULES, rule, '__fixtures__', kind, name);
  const changes: FileChange[] = [];
  for (const entry of readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(folder, path).split(sep).join('/');
    if (entry.isFile() && file !== CHANGES_FILE) {
      changes.push({ file, text: readFileSync(path, 'utf8') });
    }
  }
  const edits = join(folder, CHANGES_FILE);
  if (existsSync(edits)) {
    changes.push(...(parse(readFileSync(edits, 'utf8')) as FileChange[]));
  }
  if (changes.length === 0) {
    throw new Error(`The fixture ${folder} changes nothing`);
  }
  return ruleInput(changes);
}
