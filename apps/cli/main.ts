#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { type Io, UsageError } from './command';
import { commands } from './commands';
import { run } from './run';

const io: Io = {
  async readInput() {
    return decode(await buffer(process.stdin), 'Đầu vào chuẩn');
  },
  readFile(path) {
    try {
      return decode(readFileSync(path), path);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(`Không đọc được tệp ${path}: ${reason(error)}.`);
    }
  },
  out(text) {
    process.stdout.write(text);
  },
};

function decode(bytes: Uint8Array, from: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${from} không phải là văn bản UTF-8.`);
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' ? 'không có tệp này' : code === 'EISDIR' ? 'đây là thư mục' : code || 'lỗi đọc';
}

void run(process.argv.slice(2), commands, io, (line) => process.stderr.write(`${line}\n`)).then((exit) => {
  process.exitCode = exit;
});
