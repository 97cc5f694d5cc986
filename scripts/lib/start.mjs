import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { say, root } from './toolchain.mjs';

const PORTAL = 'http://localhost:3000';
const BACKEND = 'http://localhost:7007';
const READINESS = `${BACKEND}/.backstage/health/v1/readiness`;

/**
 * Starts the portal and its backend, and says when both answer. Further arguments go to `backstage-cli repo start`.
 *
 * @returns {Promise<number>} the exit code
 */
export async function run({ env }, args) {
  for (const port of [3000, 7007]) {
    if (await listens(port)) {
      throw new Error(
        `port ${port} is in use by another program. Stop it (a portal started earlier?) and try again.`,
      );
    }
  }
  say(
    'starting the portal and its backend, with the embedded database and the sample monorepo in .freehold/ ...',
  );
  const started = Date.now();
  const child = spawn('yarn', ['backstage-cli', 'repo', 'start', ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // A process group of its own, so that a signal reaches the portal, the backend and whatever they started.
    detached: process.platform !== 'win32',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => stopGroup(child, signal));
  }
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', code => resolve(code ?? 0));
  });
  const stop = new AbortController();
  announce(started, stop.signal);
  const code = await ended;
  stop.abort();
  return code;
}

function stopGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

async function announce(started, signal) {
  while (!signal.aborted) {
    if ((await answers(PORTAL)) && (await answers(READINESS))) {
      const seconds = Math.round((Date.now() - started) / 1000);
      say(
        `ready after ${seconds} s: open ${PORTAL} and pick a persona; stop with Ctrl+C`,
      );
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

function listens(port) {
  return new Promise(resolve => {
    const socket = createConnection({ port, host: 'localhost' });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
