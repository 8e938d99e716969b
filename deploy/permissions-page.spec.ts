import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACT_WORDS, ROLE_HEADS, SCOPE_WORDS } from '@libs/domain/access/act-words';
import { ACTS, PERMISSIONS, ROLE_NAMES } from '@libs/domain/access/permissions';
import { projectRoot } from './local/root';

const PAGE = join(projectRoot(), 'docs/security/who-may-do-what.md');
const BEGINS = '<!-- the table -->';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The table of permissions as somebody reads it who reads no code: act by act, how far it reaches for whom, why, and what is asked besides. */
function table(): string {
  const lines = ACTS.map((act) => {
    const { who, cite = '', part, never, onBehalf = [], sensitive } = PERMISSIONS[act];
    const besides = [
      ...(part ? ['phần của mình'] : []),
      ...onBehalf.map((role) => `${ROLE_HEADS[role]} làm thay`),
      ...(never ? ['không ai tự quyết việc của mình'] : []),
      ...(sensitive ? ['hỏi lại mật khẩu'] : []),
    ];
    const reach = ROLE_NAMES.map((role) => {
      const scope = who[role];
      return scope === undefined ? '–' : SCOPE_WORDS[scope];
    });
    return row([ACT_WORDS[act], ...reach, cite, besides.join('; ')]);
  });
  const head = ['Việc', ...ROLE_NAMES.map((role) => ROLE_HEADS[role]), 'Căn cứ', 'Kèm theo'];
  return [row(head), row(head.map(() => '---')), ...lines].join('\n');
}

test('the page for lawyers says what the table of permissions says, act by act (D2); WRITE_PAGE=1 writes it anew', () => {
  const [before = ''] = readFileSync(PAGE, 'utf8').split(BEGINS);
  const wanted = `${before}${BEGINS}\n\n${table()}\n`;
  if (process.env['WRITE_PAGE'] === '1') writeFileSync(PAGE, wanted);
  expect(readFileSync(PAGE, 'utf8')).toBe(wanted);
});
