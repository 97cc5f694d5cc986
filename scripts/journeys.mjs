/** Starts the portal for the browser journeys, on a monorepo and a database of their own that start empty. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root } from './lib/toolchain.mjs';
import { run } from './lib/start.mjs';

const toolchain = await prepare();
rmSync(join(root, '.freehold', 'journeys'), { recursive: true, force: true });
process.exitCode = await run(toolchain, [
  '--config',
  join(root, 'app-config.yaml'),
  '--config',
  join(root, 'app-config.journeys.yaml'),
]);
