const [, services] = require('../../jest.config.cjs').projects;

/** `npm run proxy:check`: the real Caddy, built from source (some minutes, once), with deploy/Caddyfile; not run by `npm test`. */
module.exports = { ...services, displayName: 'proxy', testMatch: ['<rootDir>/test/proxy/*.check.ts'] };
