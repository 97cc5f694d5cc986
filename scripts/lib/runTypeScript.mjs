import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Runs a script in TypeScript with the arguments of this process, and ends with its exit code. Backstage's own loader
 * compiles it on the fly, so nothing has to be built first.
 *
 * @param {URL} script
 */
export function runTypeScript(script) {
  const loader = createRequire(import.meta.url).resolve(
    '@backstage/cli/config/nodeTransform.cjs',
  );
  const { status } = spawnSync(
    process.execPath,
    ['--require', loader, fileURLToPath(script), ...process.argv.slice(2)],
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } },
  );
  process.exit(status ?? 1);
}
