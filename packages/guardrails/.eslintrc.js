const config = require('../../config/eslint-core')(__dirname);

module.exports = {
  ...config,
  overrides: [
    ...(config.overrides ?? []),
    // Checks that run beside the package, and are no part of it.
    {
      files: ['scripts/**'],
      rules: { 'import/no-nodejs-modules': 'off' },
    },
  ],
};
