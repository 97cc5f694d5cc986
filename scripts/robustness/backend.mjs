import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/toolchain.mjs';

const PORT = 7017;
export const BASE = `http://localhost:${PORT}`;
const STATE = join(root, '.freehold', 'robustness');
export const REPOSITORY = join(STATE, 'monorepo.git');
const CONFIG = join(STATE, 'app-config.yaml');
const LOG = join(STATE, 'backend.log');

/** Writes the configuration of a backend with state of its own, and a short patience for tasks that were cut off. */
export function writeConfig() {
  mkdirSync(STATE, { recursive: true });
  writeFileSync(
    CONFIG,
    `backend:
  baseUrl: ${BASE}
  listen: { port: ${PORT}, host: localhost }
  database:
    client: better-sqlite3
    connection: { directory: ${JSON.stringify(join(STATE, 'database'))} }
freehold:
  monorepo: { path: ${JSON.stringify(REPOSITORY)} }
scaffolder:
  concurrentTasksLimit: 50
  taskRecovery: { enabled: true, staleTimeout: { seconds: 3 } }
`,
  );
}

/** Starts the backend; resolves when it answers. */
export async function startBackend(env) {
  const log = openSync(LOG, 'a');
  const child = spawn(
    'yarn',
    [
      'backstage-cli',
      'repo',
      'start',
      'backend',
      '--config',
      join(root, 'app-config.yaml'),
      '--config',
      CONFIG,
    ],
    { cwd: root, env, stdio: ['ignore', log, log], detached: true },
  );
  const ended = new Promise(resolve => {
    child.on('exit', resolve);
  });
  const backend = {
    /** As a power cut would: every process of it, at once. */
    async kill() {
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) {
      break;
    }
    const ready = await fetch(`${BASE}/.backstage/health/v1/readiness`).then(
      response => response.ok,
      () => false,
    );
    if (ready) {
      return backend;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  process.kill(-child.pid, 'SIGKILL');
  throw new Error(
    `the backend did not start:\n${readFileSync(LOG, 'utf8').slice(-4000)}`,
  );
}

/** A signed-in client. */
export async function signIn(user) {
  const { backstageIdentity } = await request('/api/auth/persona/refresh', {
    headers: { 'x-freehold-persona': user },
  });
  const authorization = `Bearer ${backstageIdentity.token}`;
  return (path, body) =>
    request(path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
}

async function request(path, options) {
  const response = await fetch(`${BASE}${path}`, options);
  if (!response.ok) {
    throw new Error(
      `${options.method ?? 'GET'} ${path} answered ${
        response.status
      }: ${await response.text()}`,
    );
  }
  return response.json();
}
