import { UsageError } from './command';

/** The words after a command: flags without a value, options with one, and the rest in order. */
export interface Options {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
}

/** Takes the words apart. Throws UsageError for an option the command does not have, one without its value, one given twice. */
export function readOptions(args: readonly string[], known: { flags?: readonly string[]; values?: readonly string[] }): Options {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const [name = '', inline] = splitOnce(args[at] ?? '');
    if (!name.startsWith('--')) rest.push(args[at] ?? '');
    else if (known.flags?.includes(name) && inline === undefined) flags.add(name);
    else if (known.values?.includes(name)) {
      const value = inline ?? args[(at += 1)];
      if (value === undefined) throw new UsageError(`${name} cần một giá trị theo sau.`);
      if (values.has(name)) throw new UsageError(`${name} ghi hai lần.`);
      values.set(name, value);
    } else throw new UsageError(`Không có lựa chọn ${name}; xem --help.`);
  }
  return { flags, values, rest };
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

/** The `--year` of a plan command. Throws UsageError where it is missing or no year. */
export function readYear(options: Options): number {
  const text = options.values.get('--year');
  if (text === undefined) throw new UsageError('Thiếu --year: kế hoạch được xem cho năm kiểm điểm nào?');
  return parseYear(text);
}

export function parseYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new UsageError(`“${text}” không phải là một năm bốn chữ số.`);
  return Number(text);
}
