const { readFileSync } = require('node:fs');
const swcrc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));

/** What every spec shares, wherever it stands. */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.stryker-tmp/'],
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', { ...swcrc, swcrc: false }] },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|@otplib|@scure|@noble)/)',
  ],
  moduleNameMapper: { '^@(libs|activities|deploy|test)/(.*)$': '<rootDir>/$1/$2' },
  setupFiles: ['<rootDir>/test/support/env.cjs'],
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
};

/**
 * A spec beside its file, of the command line or of the second implementation needs nothing but the code (`quick`); the others below test/
 * get a PostgreSQL and a Temporal server (`services`), which start only when one of them is chosen. See docs/how-to-change-it.md.
 */
module.exports = {
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    { ...shared, displayName: 'quick', testMatch: ['<rootDir>/{apps,libs,workflows,activities,deploy,test/cli,test/oracle}/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'services',
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/(cli|oracle)/'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
