const { createConfigForRole } = require('@backstage/cli/config/eslint-factory');

module.exports = createConfigForRole(__dirname, 'cli', {
  rules: {
    // Benchmarks belong to no package: they take the workspaces as the root links them.
    'import/no-extraneous-dependencies': 'off',
  },
});
