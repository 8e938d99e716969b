const [quick] = require('../../jest.config.cjs').projects;

/** The specs of the rules alone, for mutation testing. */
module.exports = {
  ...quick,
  testMatch: ['<rootDir>/libs/domain/{classification,ballot,exact}/**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
