import { examplePlatformText, PLATFORM_FILE } from '@freehold/application';
import { createGuardrailChecker, type GuardrailRule } from '../../../src/check';
import { repositoryRules } from '../../../src/rules';
import type { GeneratedTree } from '../generatedTree';
import type { Pack } from '../readPack';
import { NOW } from '../evaluate';
import { indexPage } from './indexPage';
import { policyPage } from './policyPage';
import { rulePage } from './rulePage';

const GENERATED = /^(?:policies|rules)\/[^/]+\.md$/;

/** Pages about everything that is checked, below `root`; pages that people wrote stand beside them. */
export function docsTree(root: string, pack: Pack): GeneratedTree {
  const rules = builtInRules(pack);
  const codes = new Map(
    repositoryRules.map(rule => [rule.id, rule.codes ?? []]),
  );
  return {
    root,
    files: new Map([
      ['index.md', indexPage(pack, rules)],
      ...pack.set.policies.map(
        policy =>
          [`policies/${policy.name}.md`, policyPage(policy, pack)] as const,
      ),
      ...rules.map(
        rule =>
          [
            `rules/${rule.id}.md`,
            rulePage(rule, codes.get(rule.id) ?? []),
          ] as const,
      ),
    ]),
    isGenerated: path => GENERATED.test(path),
    remedy: 'Run yarn docs:guardrails.',
  };
}

/** Whatever a checker of this pack knows beside its policies. */
function builtInRules({ files }: Pack): GuardrailRule[] {
  const made = createGuardrailChecker({
    platformFiles: new Map([[PLATFORM_FILE, examplePlatformText]]),
    policyFiles: files,
    now: NOW,
  });
  if (!made.ok) {
    throw new Error(JSON.stringify(made.problems, undefined, 2));
  }
  return made.checker.rules.filter(({ source }) => source !== 'policy');
}
