import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { projectRoot } from './local/root';

const LENGTH = 50_000;
const PASS_MS = 50;
/** After so long by the clock a pattern is given up. */
const GIVE_UP_MS = 2_000;
const FOLDERS = ['apps/api', 'apps/worker', 'apps/web', 'apps/cli', 'libs', 'activities', 'workflows'];

/** Every pattern written in the product's sources, with the file of the first. */
function patterns(): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name) || /\.spec\.tsx?$/.test(name)) continue;
      const path = join(projectRoot(), folder, name);
      const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
      const look = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) found.set(node.text, found.get(node.text) ?? `${folder}/${name}`);
        ts.forEachChild(node, look);
      };
      look(source);
    }
  }
  return found;
}

/** Long texts that a pattern nearly fits: each sign it names, and pairs of them, again and again, with something strange at the end. */
function textsFor(pattern: string): string[] {
  const named = [...new Set([...pattern.replace(/\\[a-zA-Z]\{?|[\\^$()[\]{}|*+?]/g, '')])].slice(0, 12);
  const signs = [...new Set([...named, ' ', 'a', '0', '-', 'ă', '\n'])];
  const pairs = signs.slice(0, 6).flatMap((one) => signs.slice(0, 6).map((other) => one + other));
  return [...signs, ...pairs].map((part) => `${part.repeat(LENGTH / part.length)}\u0001`);
}

const context: { text: string; pattern: RegExp } & ReturnType<typeof createContext> = createContext({ text: '', pattern: /x/ }) as never;

/** The shortest of three tries, in the time of the processor: other programs that run meanwhile do not count. */
function millisecondsOf(pattern: RegExp, text: string): number {
  const once = (): number => {
    Object.assign(context, { text, pattern });
    const began = process.cpuUsage();
    try {
      runInContext('pattern.lastIndex = 0; text.search(pattern)', context, { timeout: GIVE_UP_MS });
    } catch {
      return Infinity;
    }
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  };
  let shortest = once();
  for (let tries = 1; tries < 3 && shortest >= PASS_MS; tries += 1) shortest = Math.min(shortest, once());
  return shortest;
}

test('no pattern takes 50 ms over a text of 50,000 signs made to delay it (ASVS 1.3.12)', () => {
  const all = patterns();
  expect(all.size).toBeGreaterThan(100);
  const slow = [...all].flatMap(([written, file]) => {
    const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(written) ?? [];
    const pattern = new RegExp(body, flags);
    const text = textsFor(body).find((one) => millisecondsOf(pattern, one) >= PASS_MS);
    return text === undefined ? [] : [`${file}: ${written} over ${JSON.stringify(text.slice(0, 8))}…`];
  });
  expect(slow).toEqual([]);
}, 60_000);
