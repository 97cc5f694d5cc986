const { createHash, randomUUID } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { enableCompileCache, Module } = require('node:module');
const { join, resolve } = require('node:path');

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
 * takes longer than most commands do.
 */
function loadBundle() {
  const directory = join(cache, fingerprint());
  const file = join(directory, 'freehold.cjs');
  if (!existsSync(file)) {
    const code = compile();
    if (!store(code, directory)) return evaluate(code);
  }
  enableCompileCache?.(join(directory, 'compiled'));
  return require(file);
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

function compile() {
  const { outputFiles } = require('esbuild').buildSync({
    entryPoints: [join(root, 'packages/cli/src/index.ts')],
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    logLevel: 'silent',
    write: false,
  });
  return outputFiles[0].text;
}

/** Keeps a bundle for the next start. Where nothing may be written, every start makes its own. */
function store(code, directory) {
  const temporary = `${directory}.${randomUUID()}`;
  try {
    mkdirSync(temporary, { recursive: true });
    removeOld();
    writeFileSync(join(temporary, 'freehold.cjs'), code);
    renameSync(temporary, directory);
    return true;
  } catch {
    rmSync(temporary, { recursive: true, force: true });
    // Another process may have made the same meanwhile.
    return existsSync(join(directory, 'freehold.cjs'));
  }
}

function evaluate(code) {
  const file = join(cache, 'freehold.cjs');
  const bundle = new Module(file, module);
  bundle._compile(code, file);
  return bundle.exports;
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

module.exports = { loadBundle };
