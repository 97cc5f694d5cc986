// Runs the benchmarks: `yarn bench [section...] [--sizes=40,1000,10000] [--iterations=20] [--check]`.
// Each section is one file that runs in a process of its own, so that none warms or burdens another.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Every section, in the order in which they are printed. */
const SECTIONS = [
  'monorepo',
  'catalog',
  'api',
  'lists',
  'slo',
  'guardrails',
  'drafts',
];

const args = process.argv.slice(2);
const options = args.filter(arg => arg.startsWith('--'));
const wanted = args.filter(arg => !arg.startsWith('--'));
const unknown = wanted.filter(section => !SECTIONS.includes(section));
if (unknown.length > 0) {
  console.error(
    `No such section: ${unknown.join(', ')}. Sections: ${SECTIONS.join(', ')}`,
  );
  process.exit(2);
}

// Backstage's own loader compiles TypeScript on the fly, so nothing has to be built first.
const loader = createRequire(import.meta.url).resolve(
  '@backstage/cli/config/nodeTransform.cjs',
);
for (const section of wanted.length > 0 ? wanted : SECTIONS) {
  const file = fileURLToPath(new URL(`${section}.bench.ts`, import.meta.url));
  const { status } = spawnSync(
    process.execPath,
    ['--require', loader, file, ...options],
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) process.exitCode = 1;
}
