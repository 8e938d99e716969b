import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseDataFolder, takeDataFolder } from './launcher-lock';
import { birthMark } from './process-identity';

let dataDir: string;
let other: ChildProcess;
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'lock-')), 'not', 'yet');
  other = spawn('sleep', ['600']);
});
afterEach(() => {
  other.kill('SIGKILL');
  rmSync(join(dataDir, '..', '..'), { recursive: true });
});

const note = (): { pid: number } => JSON.parse(readFileSync(join(dataDir, 'launcher.json'), 'utf8'));
const leave = (content: object): void => writeFileSync(join(dataDir, 'launcher.json'), JSON.stringify(content));

test('a data folder is taken once, and free again after it was released', () => {
  takeDataFolder(dataDir);
  expect(note().pid).toBe(process.pid);
  expect(() => takeDataFolder(dataDir)).toThrow(`Đôn Đốc đang chạy với thư mục dữ liệu này (tiến trình ${process.pid})`);
  releaseDataFolder(dataDir);
  takeDataFolder(dataDir);
});

test('whoever comes second is told where the first can be reached, in one line', () => {
  takeDataFolder(dataDir);
  leave({ pid: other.pid, mark: birthMark(other.pid!), address: 'http://127.0.0.1:3000' });
  expect(() => takeDataFolder(dataDir)).toThrow(/^Đôn Đốc đang chạy tại http:\/\/127\.0\.0\.1:3000 .*DONDOC_DATA.*$/);
});

test.each([
  ['a launcher that was killed', () => ({ pid: 4_194_305, mark: 'x', address: '' })],
  ['another program with its number', () => ({ pid: other.pid, mark: 'of another birth', address: '' })],
  ['a note broken off', () => ({})],
])('%s does not keep the folder', (_name, left) => {
  takeDataFolder(dataDir);
  leave(left());
  takeDataFolder(dataDir);
  expect(note().pid).toBe(process.pid);
});
