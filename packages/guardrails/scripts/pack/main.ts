import { docsTree } from './docs/docsTree';
import { DOCS, SAMPLE } from './directories';
import { staleFiles, writeTree, type GeneratedTree } from './generatedTree';
import { readPack } from './readPack';
import { sampleTree } from './sampleTree';

const TREES: Record<string, () => GeneratedTree> = {
  sample: () => sampleTree(SAMPLE, readPack()),
  docs: () => docsTree(DOCS, readPack()),
};

/** Writes a tree, or with `--check` says by the exit code whether it is as it would be written. */
export function main(args: readonly string[]): number {
  const [name, ...options] = args;
  const check = options.includes('--check');
  if (
    !Object.hasOwn(TREES, name ?? '') ||
    options.some(option => option !== '--check')
  ) {
    process.stderr.write(
      `Usage: pack.mjs ${Object.keys(TREES).join('|')} [--check]\n`,
    );
    return 2;
  }
  const tree = TREES[name]();
  const stale = staleFiles(tree);
  if (!check) {
    writeTree(tree);
    process.stdout.write(`${tree.root}: ${stale.length} files written\n`);
    return 0;
  }
  if (stale.length > 0) {
    process.stderr.write(
      `${stale.map(file => `${file} is stale`).join('\n')}\n${tree.remedy}\n`,
    );
    return 1;
  }
  return 0;
}
