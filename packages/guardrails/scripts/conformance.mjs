#!/usr/bin/env node
/**
 * Holds the CEL engine against the conformance tests of the CEL specification, and the result against
 * scripts/conformance/ratchet.json: exit code 1 when fewer tests pass than ever before, or when a value is silently
 * wrong. `--failures` lists what does not pass, `--update` accepts a better figure.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// The engine is TypeScript that no build has to come before.
require('@backstage/cli/config/nodeTransform.cjs');
process.exitCode = require('./conformance/main.ts').main(process.argv.slice(2));
