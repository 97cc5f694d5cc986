#!/usr/bin/env node
/**
 * Takes the default pack to where it is read. `sample` copies its policies into the sample monorepo, `docs` writes a
 * page for each rule into docs/guardrails. With `--check` nothing is written: exit code 1 says that something is stale.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// The package is TypeScript that no build has to come before.
require('@backstage/cli/config/nodeTransform.cjs');
process.exitCode = require('./pack/main.ts').main(process.argv.slice(2));
