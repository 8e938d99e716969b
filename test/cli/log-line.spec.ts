import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '@deploy/local/root';

const SAYS = `require('./dist/libs/observability/log').createLog('api', 'info').info({ code: 'a\\r\\n{"level":"fatal"}\\u001b[31m' }, 'request')`;

test.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'])(
  'a log line is one line of JSON on the standard output, its time in UTC, in the zone %s too (ASVS 16.2.2, 16.2.4, 16.4.1)',
  (zone) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', SAYS], { cwd: join(projectRoot()), env: { TZ: zone }, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\{[^\r\n\u001b]*\}\n$/);
    const { time, ...line } = JSON.parse(stdout);
    expect(line).toEqual({ level: 'info', service: 'api', code: 'a\r\n{"level":"fatal"}\u001b[31m', msg: 'request' });
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(60_000);
  },
);
