/**
 * Proves the figures against a real Prometheus: Debian's, filled with thirty days of forty services whose counters
 * restart, fail, come late or stand still. See check.ts for what has to hold.
 *
 * Needs `prometheus` and `promtool` 2.42 or newer on the PATH (Debian: `apt-get install prometheus`). Exit code 0 when
 * everything holds, 1 when something does not, 2 when it could not be tried.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

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

// Backstage's own loader compiles TypeScript on the fly, so nothing has to be built first.
const loader = createRequire(import.meta.url).resolve(
  '@backstage/cli/config/nodeTransform.cjs',
);
const check = fileURLToPath(new URL('check.ts', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['--require', loader, check, ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } },
);
process.exit(status ?? 1);
