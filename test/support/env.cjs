// The machine's zone must never matter: tests run in a zone that is neither UTC nor Viet Nam's unless one is asked for.
process.env.TZ ??= 'America/New_York';
process.env.NODE_ENV ??= 'test';
