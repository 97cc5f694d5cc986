/**
 * ESLint configuration of every package: Backstage's own, with broken layering raised from a warning to an error.
 */
const factory = require('@backstage/cli/config/eslint-factory');

module.exports = (directory, extra = {}) =>
  factory(directory, {
    ...extra,
    rules: {
      '@backstage/no-mixed-plugin-imports': 'error',
      ...extra.rules,
    },
  });
