module.exports = require('../../config/eslint-core')(__dirname);
