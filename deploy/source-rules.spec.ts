import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './local/root';

const SERVER = ['apps/api', 'apps/worker', 'libs', 'activities', 'workflows'];
const WEB = ['apps/web'];
const ALL = [...SERVER, ...WEB, 'apps/cli', 'deploy'];

/** Every file of the product itself below these folders, without its specs, its comments taken out. */
function sources(folders: readonly string[]): { file: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name))
      .map((name) => {
        const text = readFileSync(join(projectRoot(), folder, name), 'utf8');
        return { file: `${folder}/${name}`, text: text.replace(/^\s*(\/?\*|\/\/).*$/gm, '') };
      }),
  );
}

describe('what the sources never do, but for the places named', () => {
  test.each<[string, readonly string[], RegExp, readonly string[]]>([
    ['make code of text (ASVS 1.3.2)', ALL, /\beval\(|\bnew Function\(|node:vm/, []],
    ['start a program (ASVS 1.2.5)', [...SERVER, ...WEB, 'apps/cli'], /child_process/, []],
    ['make markup of text (ASVS 3.2.2)', WEB, /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/, []],
    [
      'listen to messages of other windows, or open one (ASVS 3.5.5)',
      WEB,
      /postMessage|onmessage|addEventListener\(['"]message|window\.open|target=/,
      [],
    ],
    [
      'take files past the scan of edge/upload.ts (ASVS 5.4.3)',
      ['apps/api'],
      /Files?\w*Interceptor\(|multer\(/,
      ['apps/api/edge/upload.ts'],
    ],
    ['send a browser elsewhere (ASVS 3.7.2)', ['apps/api'], /\.redirect\(|\bRedirect\(/, []],
    ['ask other servers over HTTP (ASVS 1.3.6, 13.2.4, 15.3.2)', SERVER, /\bfetch\(|https?\.(get|request)\(|axios|undici/, []],
    ['name an address elsewhere in a page (ASVS 14.2.3)', WEB, /['"`(]https?:\/\//, ['apps/web/vite.config.ts']],
    ['lead to where data says (ASVS 1.2.2)', WEB, /href=\{(?!`(tel|mailto):\$|`#|addressOf\(|window\.location\.href)/, []],
    ['throw dice (ASVS 11.5.1)', ALL, /Math\.random/, ['deploy/cluster/check.ts']],
    [
      'write tables as plain text with commas, where a name could be a formula (ASVS 1.2.10)',
      ALL,
      /text\/csv|['"`.]csv\b|tab-separated/i,
      [],
    ],
    ['hash with anything but SHA-256 (ASVS 11.4.1)', ALL, /create(Hash|Hmac)\((?!'sha256')/, []],
    ['encrypt with anything but AES-256-GCM (ASVS 11.3.2)', ALL, /create(Ciph|Deciph)er(iv)?\((?!'aes-256-gcm')/, []],
    ['make secrets of fewer than 128 bits (ASVS 11.5.1)', ALL, /randomBytes\((\d|1[0-5])\)/, ['deploy/local/mail-store.ts']],
    ['make patterns of what is not constant (ASVS 1.2.9)', SERVER, /new RegExp\(/, ['libs/domain/plan/deadline-wording.ts']],
    [
      'keep things in the browser (ASVS 14.3.3)',
      WEB,
      /localStorage|sessionStorage|indexedDB/,
      ['apps/web/access/draft.ts', 'apps/web/access/known-session.ts'],
    ],
    ['glue a statement together (ASVS 1.2.4)', ['libs/persistence'], /\b(rows|row|one|run|query)(<[^(]*>)?\(\s*[`'"][^`'"]*['"`] ?\+/, []],
  ])('%s', (_, folders, forbidden, places) => {
    const found = sources(folders).filter(({ text }) => forbidden.test(text));
    expect(found.map(({ file }) => file).sort()).toEqual(places);
  });

  test('the walk sees the sources', () => {
    expect(sources(SERVER).length).toBeGreaterThan(300);
    expect(sources(WEB).length).toBeGreaterThan(100);
  });
});

/**
 * What stands between `${` and `}` in the SQL of the adapters: a constant in capitals or a part picked from one, or a part that one of our own
 * functions was given. Whoever adds a name here has seen that nothing typed by anybody comes in by it.
 */
const CONSTANT = /^[A-Z_]+(\[\w+\]|\[lock\]|\('[\w.]+'\))?$/;
const GIVEN: readonly string[] = [
  "access/account.adapter.ts: lock ? 'FOR UPDATE OF i' : ''",
  'access/account.adapter.ts: where',
  'access/matter.sql.ts: from',
  'access/matter.sql.ts: id',
  'access/matter.sql.ts: table',
  "campaign/amendment-lines.ts: stepIn('plan_after')",
  "campaign/amendment-lines.ts: stepIn('plan_before')",
  'campaign/amendment-lines.ts: version',
  "campaign/campaign.adapter.ts: lock ? LOCKS[lock] : ''",
  'chasing/chasing.adapter.ts: condition',
  'chasing/notice.queries.ts: condition',
  'chasing/notice.queries.ts: hearing',
  'health/health.queries.ts: instant',
  'listen.ts: channel',
  'organisation/apply-bodies.ts: table',
  'organisation/apply-posts.ts: table',
  'personal-data/person-facts.sql.ts: key',
  "review/review.adapter.ts: lock ? 'FOR UPDATE OF d' : ''",
  "sql.ts: tables.join(', ')",
];

test('nothing but our own words is put into the text of a statement (ASVS 1.2.4)', () => {
  const given = sources(['libs/persistence'])
    .filter(({ file }) => !/persistence\/(migrations|isolation)\//.test(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/`[^`]*`/g)]
        .filter(([statement]) => /\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|LISTEN|ANALYZE)\b|^`\$\{[A-Z_]+\} /.test(statement))
        .flatMap(([statement]) => [...statement.matchAll(/\$\{([^}]*)\}/g)].map(([, inside = '']) => inside))
        .filter((inside) => !CONSTANT.test(inside))
        .map((inside) => `${file.replace('libs/persistence/', '')}: ${inside}`),
    );
  expect(given.filter((one) => !GIVEN.includes(one))).toEqual([]);
  expect(given.length).toBeGreaterThan(GIVEN.length / 2);
});
