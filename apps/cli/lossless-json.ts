/** A number as it was written: JSON.parse turns 84.99999999999999999999 into 85, and a threshold is decided on the decimal written. */
export class JsonNumber {
  constructor(readonly text: string) {}
}

/** Broken JSON, with line and column (from 1). */
export class BadJson extends Error {
  override readonly name = 'BadJson';
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\n\r]*/y;
const DEEPEST = 100;

/** Reads JSON with numbers as `JsonNumber`. Throws BadJson for what RFC 8259 forbids, a key written twice, and nesting beyond 100. */
export function parseLossless(text: string): unknown {
  return new Reader(text).document();
}

/** Writes JSON; a `JsonNumber` goes out as it was written. */
export function writeLossless(value: unknown): string {
  if (value instanceof JsonNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map(writeLossless).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${writeLossless(field)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  document(): unknown {
    const value = this.value(0);
    this.skip();
    if (this.at < this.text.length) this.fail('còn chữ thừa sau JSON');
    return value;
  }

  private value(depth: number): unknown {
    if (depth > DEEPEST) this.fail(`lồng nhau quá ${DEEPEST} tầng`);
    this.skip();
    const next = this.text[this.at];
    if (next === '{') return this.object(depth);
    if (next === '[') return this.array(depth);
    if (next === '"') return this.string();
    for (const [word, meaning] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const)
      if (this.taken(word)) return meaning;
    const digits = this.match(NUMBER);
    return digits === null ? this.fail('chờ một giá trị') : new JsonNumber(digits);
  }

  private object(depth: number): unknown {
    const fields = new Map<string, unknown>();
    this.at += 1;
    this.skip();
    if (this.taken('}')) return {};
    do {
      this.skip();
      if (this.text[this.at] !== '"') this.fail('chờ tên khóa trong dấu nháy kép');
      const key = this.string();
      if (fields.has(key)) this.fail(`khóa “${key}” ghi hai lần`);
      this.skip();
      if (!this.taken(':')) this.fail('chờ dấu hai chấm');
      fields.set(key, this.value(depth + 1));
      this.skip();
    } while (this.taken(','));
    if (!this.taken('}')) this.fail('chờ dấu phẩy hoặc }');
    return Object.fromEntries(fields);
  }

  private array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.at += 1;
    this.skip();
    if (this.taken(']')) return items;
    do {
      items.push(this.value(depth + 1));
      this.skip();
    } while (this.taken(','));
    if (!this.taken(']')) this.fail('chờ dấu phẩy hoặc ]');
    return items;
  }

  private string(): string {
    const quoted = this.match(STRING);
    return quoted === null ? this.fail('chuỗi chữ không đóng hoặc có ký tự cấm') : String(JSON.parse(quoted));
  }

  private skip(): void {
    this.match(SPACE);
  }

  private taken(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  private fail(what: string): never {
    const before = this.text.slice(0, this.at).split('\n');
    throw new BadJson(`JSON sai ở dòng ${before.length}, cột ${(before[before.length - 1]?.length ?? 0) + 1}: ${what}.`);
  }
}
