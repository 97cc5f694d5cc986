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
  return require('./bundle').loadBundle();
}

module.exports = { load };
