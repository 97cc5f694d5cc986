import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exec, root, say } from './toolchain.mjs';

const RESULTS = join(root, 'node_modules', '.cache', 'freehold-test');

/**
 * Every check that needs nothing but Node and git. With arguments, only the unit tests that they select:
 * `npm test -- packages/application`.
 *
 * @returns {Promise<number>} the exit code of the first check that failed, or 0
 */
export async function run({ env, yarn }, args) {
  const jestResults = join(RESULTS, 'jest.json');
  const unit = {
    name: 'unit and integration tests',
    run: () =>
      yarn(
        [
          'backstage-cli',
          'repo',
          'test',
          '--watchAll=false',
          '--maxWorkers=2',
          '--json',
          `--outputFile=${jestResults}`,
          ...args,
        ],
        { env: { CI: 'true', NODE_OPTIONS: '--max-old-space-size=4096' } },
      ),
  };
  const checks =
    args.length > 0
      ? [unit]
      : [
          // Not incremental: the order of members in declarations, and so in API reports, depends on what was compiled.
          { name: 'types', run: () => yarn(['tsc', '--incremental', 'false']) },
          {
            name: 'API reports are current',
            run: () => yarn(['check:api-reports']),
          },
          { name: 'lint', run: () => yarn(['lint:all']) },
          { name: 'formatting', run: () => yarn(['prettier:check']) },
          {
            name: 'generated reference is current',
            run: () => current(yarn, env, 'docs:reference', ['docs/reference']),
          },
          unit,
        ];

  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  for (const check of checks) {
    say(`checking: ${check.name} ...`);
    const started = Date.now();
    const code = await check.run();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (code !== 0) {
      console.error(`freehold: FAILED: ${check.name}, after ${seconds} s`);
      return code;
    }
    say(`ok: ${check.name}, ${seconds} s`);
  }
  summarise(jestResults);
  return 0;
}

/** Regenerates files and fails when that changed one: a person forgot to commit what the code now says. */
async function current(yarn, env, script, paths) {
  const code = await yarn([script]);
  return code === 0
    ? exec('git', ['diff', '--exit-code', '--stat', '--', ...paths], { env })
    : code;
}

function summarise(file) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  console.log(
    `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`,
  );
}
