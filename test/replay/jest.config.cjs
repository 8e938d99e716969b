const [, services] = require('../../jest.config.cjs').projects;

/** Not a test: `npm run record-histories` writes what replay.spec.ts replays. */
module.exports = { ...services, displayName: 'record', testMatch: ['<rootDir>/test/replay/record-histories.ts'] };
