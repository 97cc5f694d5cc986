module.exports = require('../../config/eslint')(__dirname);
