import { DOCS } from '../scripts/pack/directories';
import { docsTree } from '../scripts/pack/docs/docsTree';
import { staleFiles } from '../scripts/pack/generatedTree';
import { readPack } from '../scripts/pack/readPack';

it('has a page for every guardrail, as its file says now', () => {
  const tree = docsTree(DOCS, readPack());
  expect({ stale: staleFiles(tree), remedy: tree.remedy }).toEqual({
    stale: [],
    remedy: 'Run yarn docs:guardrails.',
  });
});
