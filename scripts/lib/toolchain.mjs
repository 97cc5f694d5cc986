import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Node that is fetched when the one at hand is not supported by Backstage. */
const NODE_VERSION = '24.21.0';
const SUPPORTED_MAJORS = [22, 24];
const TOOLCHAIN = join(root, '.toolchain');
const STAMP = join(root, 'node_modules', '.freehold-installed');

/** Prints a line that is recognisably ours between the output of the tools. */
export function say(text) {
  console.log(`freehold: ${text}`);
}

/** Runs a program with inherited output; resolves to its exit code, or 1 when a signal ended it. */
export function exec(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      ...options,
    });
    child.on('error', reject);
    child.on('exit', code => resolve(code ?? 1));
  });
}

/**
 * Makes sure that Node, Yarn and the dependencies are there.
 *
 * @returns {Promise<{env: NodeJS.ProcessEnv, node: string, yarn: (args: string[], options?: object) => Promise<number>}>}
 *   the environment in which `node` and `yarn` are the right ones.
 */
export async function prepare() {
  requireGit();
  const node = await obtainNode();
  const yarnScript = await obtainYarn();
  const bin = shims(node, yarnScript);
  const env = {
    ...process.env,
    PATH: [bin, dirname(node), process.env.PATH].join(delimiter),
  };
  // npm hands its own settings to scripts as npm_config_*, which Yarn and node-gyp would take for theirs.
  for (const key of Object.keys(env)) {
    if (/^npm_(config|package|lifecycle|execpath|node_execpath)/i.test(key)) {
      delete env[key];
    }
  }
  const yarn = (args, options = {}) =>
    exec(node, [yarnScript, ...args], {
      ...options,
      env: { ...env, ...options.env },
    });
  await installDependencies(yarn);
  return { env, node, yarn };
}

function requireGit() {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .some(directory =>
      extensions.some(e => existsSync(join(directory, `git${e}`))),
    );
  if (!found) {
    throw new Error(
      'git was not found on the PATH. Freehold keeps its manifests in a git repository: install git 2.34 or newer and try again.',
    );
  }
}

async function obtainNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (SUPPORTED_MAJORS.includes(major)) {
    return process.execPath;
  }
  // The packages that the npm package `node` picks from in its install script; naming ours directly needs no script.
  const { platform, arch } = process;
  const os = platform === 'win32' ? 'win' : platform;
  const prefix =
    platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${os}-${arch}`;
  const binary = join(
    TOOLCHAIN,
    'node_modules',
    name,
    'bin',
    platform === 'win32' ? 'node.exe' : 'node',
  );
  await obtain(
    name,
    NODE_VERSION,
    binary,
    `Backstage needs Node ${SUPPORTED_MAJORS.join(' or ')}, this is ${
      process.version
    }`,
  );
  return binary;
}

async function obtainYarn() {
  const { packageManager } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const version = packageManager.split('@')[1];
  const script = join(
    TOOLCHAIN,
    'node_modules',
    '@yarnpkg',
    'cli-dist',
    'bin',
    'yarn.js',
  );
  await obtain(
    '@yarnpkg/cli-dist',
    version,
    script,
    'this repository uses Yarn',
  );
  return script;
}

/** Installs one package of the toolchain from npm, unless that very version is there. */
async function obtain(name, version, file, reason) {
  const manifest = join(TOOLCHAIN, 'node_modules', name, 'package.json');
  if (
    existsSync(file) &&
    JSON.parse(readFileSync(manifest, 'utf8')).version === version
  ) {
    return;
  }
  say(`getting ${name} ${version} from npm (${reason}) ...`);
  mkdirSync(TOOLCHAIN, { recursive: true });
  writeFileSync(join(TOOLCHAIN, 'package.json'), '{"private":true}\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await exec(
    npm,
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--loglevel=error',
      ...keptPackages(name),
      `${name}@${version}`,
    ],
    { cwd: TOOLCHAIN, shell: process.platform === 'win32' },
  );
  if (code !== 0 || !existsSync(file)) {
    throw new Error(
      `npm could not install ${name}@${version} (exit code ${code}). Check that this machine reaches the npm registry, then try again.`,
    );
  }
}

/** What is in the toolchain already: without being named again, npm would prune it. */
function keptPackages(except) {
  const modules = join(TOOLCHAIN, 'node_modules');
  const kept = [];
  for (const entry of existsSync(modules) ? readdirSync(modules) : []) {
    const names = entry.startsWith('@')
      ? readdirSync(join(modules, entry)).map(scoped => `${entry}/${scoped}`)
      : [entry];
    for (const name of names) {
      const manifest = join(modules, name, 'package.json');
      if (name !== except && existsSync(manifest)) {
        kept.push(
          `${name}@${JSON.parse(readFileSync(manifest, 'utf8')).version}`,
        );
      }
    }
  }
  return kept;
}

/** A directory with `yarn` for the programs that call it by name, as backstage-cli does. */
function shims(node, yarnScript) {
  const bin = join(TOOLCHAIN, 'bin');
  mkdirSync(bin, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(join(bin, 'yarn.cmd'), `@"${node}" "${yarnScript}" %*\r\n`);
  } else {
    const quote = text => `'${text.replaceAll("'", `'\\''`)}'`;
    writeFileSync(
      join(bin, 'yarn'),
      `#!/bin/sh\nexec ${quote(node)} ${quote(yarnScript)} "$@"\n`,
      { mode: 0o755 },
    );
  }
  return bin;
}

async function installDependencies(yarn) {
  const wanted = dependencyFingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) {
    return;
  }
  say('installing dependencies; the first time takes a few minutes ...');
  rmSync(STAMP, { force: true });
  const code = await yarn(['install', '--immutable']);
  if (code !== 0) {
    throw new Error(
      `yarn install failed with exit code ${code}; its own message is above.`,
    );
  }
  writeFileSync(STAMP, wanted);
}

/** Changes whenever an install could have something to do. */
function dependencyFingerprint() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  const files = ['yarn.lock', '.yarnrc.yml', 'package.json'];
  for (const folder of ['packages', 'plugins']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      files.push(join(folder, name, 'package.json'));
    }
  }
  for (const file of files) {
    if (existsSync(join(root, file))) {
      hash.update(file).update(readFileSync(join(root, file)));
    }
  }
  return hash.digest('hex');
}
