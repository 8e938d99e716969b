import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimeSkippingTestWorkflowEnvironmentOptions } from '@temporalio/testing';
import type { Instant } from '@libs/domain/calendar/instant';
import { onPath } from '../local/on-path';
import { cacheFolder, projectRoot } from '../local/root';

type ServerOptions = NonNullable<TimeSkippingTestWorkflowEnvironmentOptions['server']>;

const SOURCES = ['pom.xml', 'TimeSkippingServer.java'];
const COPY_JARS = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
// The SDK stops the server with SIGKILL, which must reach Java itself; and it waits five seconds for the start, hence the light settings.
const WRAPPER = `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xmx512m -cp "$(dirname "$0"):$(dirname "$0")/lib/*" TimeSkippingServer "$@"
`;

/**
 * The time-skipping test server with its clock at `startAt`, for `TestWorkflowEnvironment.createTimeSkipping({ server: … })`.
 * Built once from Maven's packages and kept in the user's cache folder. Time is one for the whole server: one server a spec file.
 */
export function timeSkippingServer(startAt: Instant): ServerOptions {
  return { executable: { type: 'existing-path', path: builtWrapper() }, extraArgs: [`${startAt}`] };
}

function builtWrapper(): string {
  const sources = SOURCES.map((name) => join(projectRoot(), 'deploy/time-skipping', name));
  const hash = createHash('sha256').update(sources.map((file) => readFileSync(file, 'utf8')).join('\0') + WRAPPER);
  const built = join(cacheFolder(), `time-skipping-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(built)) build(built, sources);
  return join(built, 'server.sh');
}

/** Built under a name of its own and renamed when whole; whoever comes second keeps what the first one built. */
function build(built: string, [pom = '', main = '']: string[]): void {
  if (!onPath('java') || !onPath('javac') || !onPath('mvn')) {
    throw new Error('Kiểm thử tua thời gian cần Java (JDK, từ bản 11) và Maven: cài cả hai, ví dụ apt-get install default-jdk maven.');
  }
  const folder = `${built}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  run('mvn', ['-q', '-B', '-f', pom, COPY_JARS, '-DincludeScope=runtime', `-DoutputDirectory=${join(folder, 'lib')}`]);
  run('javac', ['-cp', join(folder, 'lib', '*'), '-d', folder, main]);
  writeFileSync(join(folder, 'server.sh'), WRAPPER);
  chmodSync(join(folder, 'server.sh'), 0o755);
  try {
    renameSync(folder, built);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: string[]): void {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`Không dựng được máy chủ tua thời gian (${command}):\n${done.stdout}${done.stderr}`);
}
