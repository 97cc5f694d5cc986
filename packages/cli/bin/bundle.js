const { createHash, randomUUID } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} = require('node:fs');
const { enableCompileCache } = require('node:module');
const { dirname, join, resolve } = require('node:path');

/** Packages whose source is part of the command. Others come from yarn.lock, which is looked at as a whole. */
const SOURCES = [
  'packages/application/src',
  'packages/cli/bin',
  'packages/cli/src',
  'packages/generators/src',
  'packages/guardrails/src',
  'packages/monorepo/src',
  'packages/slo/src',
  'plugins/namespaces-common/src',
  'yarn.lock',
];

/** Those of other states of the source are nobody's after so long: no command runs for an hour. */
const OLD_MS = 60 * 60 * 1000;

const root = resolve(__dirname, '../../..');
const cache = join(root, 'node_modules/.cache/freehold-cli');

/**
 * In a clone, the command in one file, made anew when its source changes: to compile some hundred files at each start
 * takes longer than most commands do. `undefined` when it cannot be made, as where nothing may be written.
 */
function currentBundle() {
  try {
    const directory = join(cache, fingerprint());
    const bundle = join(directory, 'freehold.cjs');
    if (!existsSync(bundle)) build(directory);
    enableCompileCache?.(join(directory, 'compiled'));
    return bundle;
  } catch {
    // The caller compiles file by file, and tells what is wrong if that fails, too.
    return undefined;
  }
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) addTo(hash, join(root, source));
  return hash.digest('hex').slice(0, 32);
}

function addTo(hash, path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) {
    hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\0`);
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name.startsWith('__') || entry.name.includes('.test.')) continue;
    addTo(hash, join(path, entry.name));
  }
}

function build(directory) {
  const temporary = `${directory}.${randomUUID()}`;
  try {
    require('esbuild').buildSync({
      entryPoints: [join(root, 'packages/cli/src/index.ts')],
      outfile: join(temporary, 'freehold.cjs'),
      bundle: true,
      platform: 'node',
      target: 'node22',
      format: 'cjs',
      mainFields: ['module', 'main'],
      minifySyntax: true,
      logLevel: 'silent',
    });
    mkdirSync(dirname(directory), { recursive: true });
    removeOld();
    renameSync(temporary, directory);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    // Another process may have made the same meanwhile.
    if (!existsSync(join(directory, 'freehold.cjs'))) throw error;
  }
}

function removeOld() {
  const now = Date.now();
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (now - statSync(path).mtimeMs > OLD_MS) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

module.exports = { currentBundle };
