import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SESSION_LIMITS } from '@libs/acts/access/sessions';
import { LIMITS } from '@libs/documents/xlsx/package';
import { LONGEST, SHORTEST, SHORTEST_OF_TWO } from '@libs/domain/access/password';
import { LARGEST_FILE } from '../apps/api/edge/upload';
import { projectRoot } from './local/root';

const page = readFileSync(join(projectRoot(), 'docs/security/README.md'), 'utf8');
const part = (heading: string): string => page.split(/^## /m).find((one) => one.startsWith(heading)) ?? '';

describe('docs/security says what the code does', () => {
  test.each<[string, readonly [unknown, unknown][], readonly string[]]>([
    [
      'Input (2.1.1, 2.1.2, 1.1, 5.1.1)',
      [
        [LARGEST_FILE, 10 << 20],
        [LIMITS, { file: 16 << 20, unpacked: 96 << 20, entries: 1_000, cells: 1_000_000 }],
      ],
      ['10 MB each, 5 at once', '96 MB, 1,000 parts, 1,000,000 cells', 'PDF, DOCX, XLSX, ODT without macros, JPEG, PNG'],
    ],
    [
      'Limits (2.1.3, 6.1.1, 15.1.3)',
      [],
      ['10 failures in 15 minutes', '30 failures in 15 minutes', 'READS_PER_MINUTE', 'What takes long'],
    ],
    [
      'Signing in (6.1.2, 6.1.3, 7.1)',
      [
        [
          [SHORTEST, SHORTEST_OF_TWO, LONGEST],
          [15, 8, 128],
        ],
        [SESSION_LIMITS, { idleMs: 3_600_000, absoluteMs: 43_200_000 }],
      ],
      ['15 characters, 8 beside a second factor, up to 128', 'an hour idle, twelve hours at most', 'As many at once'],
    ],
    ['Who may do what (8.1.1, 8.1.2)', [], ['libs/domain/access/permissions.ts', 'Fields do not depend on the role']],
    [
      'Keys and algorithms (11.1.1, 11.1.2)',
      [],
      ['argon2id', 'AES-256-GCM', 'HMAC-SHA-256', 'CODEC_KEYS', 'MASTER_KEYS', 'HMAC-SHA-1', 'NIST SP 800-57', 'protect for a year'],
    ],
    [
      'Levels of data (14.1.1, 14.1.2)',
      [],
      ['docs/personal-data.md', 'secrets |', 'papers |', 'personal data and results |', 'ordinary |'],
    ],
    ['Whom it speaks to (13.1.1)', [], ['PostgreSQL, Temporal, one SMTP server']],
    ['Logs (16.1.1)', [], ['JSON lines on the standard output, UTC', 'audit_entry', 'Never in a log']],
    ['Dependencies (15.1.1, 15.1.2)', [], ['within 3 days', 'within 14', 'within 60', 'package-lock.json']],
  ])('%s', (heading, figures, words) => {
    for (const [found, written] of figures) expect(found).toEqual(written);
    expect(words.filter((one) => !part(heading).includes(one))).toEqual([]);
  });

  test('every file it names is there', () => {
    const named = [...page.matchAll(/`((?:libs|deploy|apps)\/[\w./-]+)`/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(4);
    for (const file of named) expect([file, existsSync(join(projectRoot(), file))]).toEqual([file, true]);
  });
});
