// A thread of `freehold check`, started by the program itself.
const { load } = require('./load');

load().runCheckThread();
