#!/usr/bin/env node
/**
 * What `npm start` and `npm test` run. Uses only what Node ships, because nothing is installed yet: it obtains the
 * right Node and Yarn, installs the dependencies, and then hands over. Everything is quick when it is done already.
 */
import { prepare } from './lib/toolchain.mjs';

const commands = {
  start: () => import('./lib/start.mjs'),
  test: () => import('./lib/test.mjs'),
  // `node scripts/run.mjs exec playwright test`: any program of the repository, with the right Node.
  exec: async () => ({ run: ({ yarn }, args) => yarn(args) }),
};

const [command, ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, command) ? commands[command] : undefined;
if (!load) {
  console.error(
    `freehold: unknown command '${command ?? ''}'; use one of ${Object.keys(
      commands,
    ).join(', ')}`,
  );
  process.exit(2);
}

try {
  const toolchain = await prepare();
  const { run } = await load();
  process.exitCode = await run(toolchain, args);
} catch (error) {
  console.error(`freehold: ${error.message}`);
  process.exitCode = 2;
}
