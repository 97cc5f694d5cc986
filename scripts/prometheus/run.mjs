/**
 * Proves the figures against a real Prometheus: Debian's, filled with thirty days of forty services whose counters
 * restart, fail, come late or stand still. See check.ts for what has to hold.
 *
 * Needs `prometheus` and `promtool` 2.42 or newer on the PATH (Debian: `apt-get install prometheus`). Exit code 0 when
 * everything holds, 1 when something does not, 2 when it could not be tried.
 */
import { spawnSync } from 'node:child_process';
import { runTypeScript } from '../lib/runTypeScript.mjs';

for (const program of ['prometheus', 'promtool']) {
  const { error, status } = spawnSync(program, ['--version']);
  if (error || status !== 0) {
    console.error(
      `${program} cannot be run (${
        error?.message ?? `exit code ${status}`
      }). Install it, for example with: apt-get install prometheus`,
    );
    process.exit(2);
  }
}

runTypeScript(new URL('check.ts', import.meta.url));
