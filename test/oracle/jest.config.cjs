const [quick] = require('../../jest.config.cjs').projects;

/** The comparison alone, without the servers other tests need: `npm run oracle` gives it 200,000 cases a kind. */
module.exports = { ...quick, displayName: 'oracle', testMatch: ['<rootDir>/test/oracle/**/*.spec.ts'] };
