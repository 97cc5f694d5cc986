const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { resolve } = require('node:path');

/**
 * The code of the command. A clone has its source beside this file and needs no build; an installed package has only
 * dist.
 */
function load() {
  if (!existsSync(resolve(__dirname, '../src'))) {
    enableCompileCache?.();
    return require('..');
  }
  const bundle = require('./bundle').currentBundle();
  if (bundle !== undefined) return require(bundle);
  require('@backstage/cli/config/nodeTransform.cjs');
  return require('../src');
}

module.exports = { load };
