/**
 * What must hold when many people create at once and when the power goes: fifty creations through the real backend all
 * land, each as its own commit; a backend that is killed at any moment and started again neither loses nor doubles one.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root, say } from '../lib/toolchain.mjs';
import { REPOSITORY, signIn, startBackend, writeConfig } from './backend.mjs';

const HANA = 'user:default/hana.sato';
/** Milliseconds between the request and the kill: before, during and after the work of a creation. */
const KILLS = [0, 40, 80, 120, 180, 250, 400, 800];

const git = (...args) =>
  execFileSync('git', ['-C', REPOSITORY, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  }).trim();

const creation = name => ({
  templateRef: 'template:default/create-application',
  values: {
    owner: 'group:default/team-payment',
    name,
    title: `Robustness ${name}`,
    description: 'Made to see whether anything is lost.',
    tier: 'c',
    profile: 'http',
    image: `asia-docker.pkg.dev/example/apps/${name}`,
    environments: ['develop', 'production'],
    preview: git('rev-parse', 'main'),
  },
});

async function finished(client, id, patienceMs = 60_000) {
  const end = Date.now() + patienceMs;
  for (;;) {
    const task = await client()(`/api/scaffolder/v2/tasks/${id}`).catch(
      error => ({ status: error.message }),
    );
    if (['completed', 'failed', 'cancelled'].includes(task.status)) {
      return task.status;
    }
    if (Date.now() > end) {
      return `unfinished (${task.status})`;
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}

/**
 * Git itself leaves its lock files behind when it is killed in the few milliseconds in which it moves a branch, and
 * nobody but an operator can know that no process holds them: the portal says so and waits. Here that operator is us;
 * every process of the backend is dead.
 */
function removeLeftLocks() {
  const locks = readdirSync(REPOSITORY, { recursive: true }).filter(path =>
    path.endsWith('.lock'),
  );
  for (const path of locks) {
    rmSync(join(REPOSITORY, path));
  }
  if (locks.length > 0) {
    say(
      `git was killed while it moved the branch; removed ${locks.join(
        ', ',
      )} as the portal's message asks operators to`,
    );
  }
}

/**
 * Waits for the Component. An entity that Backstage's catalog was working on when it was killed is taken up again only
 * at its next processing interval, up to two and a half minutes later.
 */
async function shownByCatalog(client, name) {
  const path = `/api/catalog/entities/by-name/component/default/${name}`;
  const end = Date.now() + 240_000;
  for (;;) {
    try {
      return await client()(path);
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 1000));
    }
  }
}

/** Commits that added the application, lines of CODEOWNERS that name it, files that stand in its directory. */
function traces(name) {
  const added = git(
    'log',
    '--format=%H',
    '--diff-filter=A',
    'main',
    '--',
    `applications/${name}/application.yaml`,
  );
  const owners = git('show', 'main:CODEOWNERS')
    .split('\n')
    .filter(line => line.startsWith(`/applications/${name}/ `));
  const files = git(
    'ls-tree',
    '-r',
    '--name-only',
    'main',
    `applications/${name}/`,
  );
  return {
    commits: added ? added.split('\n').length : 0,
    owners: owners.length,
    files: files ? files.split('\n').length : 0,
  };
}

function expectOnce(names) {
  const problems = names.flatMap(name => {
    const { commits, owners, files } = traces(name);
    return commits === 1 && owners === 1 && files > 10
      ? []
      : [
          `${name}: ${commits} commits, ${owners} lines of CODEOWNERS, ${files} files`,
        ];
  });
  const paths = git('show', 'main:CODEOWNERS')
    .split('\n')
    .filter(line => line.startsWith('/applications/'))
    .map(line => line.split(' ')[0]);
  if (paths.join('\n') !== [...paths].sort().join('\n')) {
    problems.push('CODEOWNERS is not sorted');
  }
  const directories = git(
    'ls-tree',
    '--name-only',
    'main',
    'applications/',
  ).split('\n');
  if (directories.length !== paths.length) {
    problems.push(
      `CODEOWNERS has ${paths.length} applications, the monorepo ${directories.length}`,
    );
  }
  if (problems.length > 0) {
    throw new Error(
      `something was lost or doubled:\n  ${problems.join('\n  ')}`,
    );
  }
}

async function fiftyAtOnce(client) {
  const names = Array.from({ length: 50 }, (_, i) => `crowd-${i + 1}`);
  const before = Number(git('rev-list', '--count', 'main'));
  const tasks = await Promise.all(
    names.map(name => client()('/api/scaffolder/v2/tasks', creation(name))),
  );
  const statuses = await Promise.all(
    tasks.map(({ id }) => finished(client, id, 180_000)),
  );
  const failed = names.filter((_, i) => statuses[i] !== 'completed');
  if (failed.length > 0) {
    throw new Error(`these creations did not complete: ${failed.join(', ')}`);
  }
  const commits = Number(git('rev-list', '--count', 'main')) - before;
  if (commits !== 50) {
    throw new Error(`50 creations made ${commits} commits`);
  }
  expectOnce(names);
  say(
    'ok: fifty creations at once, each its own commit, CODEOWNERS complete and sorted',
  );
}

const { env } = await prepare();
rmSync(join(root, '.freehold', 'robustness'), { recursive: true, force: true });
writeConfig();

let backend = await startBackend(env);
let signedIn = await signIn(HANA);
const client = () => signedIn;
let passed = 0;
try {
  await fiftyAtOnce(client);
  passed += 1;
  for (const [index, delay] of KILLS.entries()) {
    const name = `killed-${index + 1}`;
    const { id } = await client()('/api/scaffolder/v2/tasks', creation(name));
    await new Promise(resolve => setTimeout(resolve, delay));
    await backend.kill();
    removeLeftLocks();
    const then = traces(name).commits;
    backend = await startBackend(env);
    signedIn = await signIn(HANA);
    const status = await finished(client, id);
    if (status !== 'completed') {
      throw new Error(
        `${name}, killed after ${delay} ms: the task is ${status}`,
      );
    }
    expectOnce([name]);
    await shownByCatalog(client, name);
    passed += 1;
    say(
      `ok: killed ${delay} ms after the request (${
        then === 1 ? 'after' : 'before'
      } the commit), started again, created once`,
    );
  }
} finally {
  await backend.kill();
}
console.log(`${passed} passed, 0 failed`);
