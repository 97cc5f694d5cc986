/**
 * ESLint configuration of the pure cores (common libraries): they import nothing of Backstage and no Node built-in,
 * so that the same function answers in the browser, in the backend, in CI and in a laptop's CLI. Backstage's own
 * configuration has no such ban for the role common-library. Tests may read golden files. The reasons stand in
 * docs/adr/0001-layout-and-layers.md.
 */
const config = require('./eslint');

/** What each core may import of ours: dependencies point one way. */
const allowed = {
  slo: [],
  application: ['slo'],
  generators: ['slo', 'application'],
  guardrails: ['slo', 'application', 'generators'],
};

module.exports = directory => {
  const core = directory.split(/[\\/]/).pop();
  const forbidden = [
    '@backstage/*',
    '@backstage/*/**',
    '@freehold/backstage-plugin-*',
  ];
  for (const other of [...Object.keys(allowed), 'monorepo', 'cli']) {
    if (other !== core && !allowed[core].includes(other)) {
      forbidden.push(`@freehold/${other}`, `@freehold/${other}/**`);
    }
  }
  return config(directory, {
    rules: { 'import/no-nodejs-modules': 'error' },
    restrictedImportPatterns: forbidden,
    overrides: [
      {
        files: ['**/*.test.*', '**/__testUtils__/**', '**/__fixtures__/**'],
        rules: { 'import/no-nodejs-modules': 'off' },
      },
    ],
  });
};
