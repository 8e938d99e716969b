import { type Command, EXIT, type Exit, type Io, UsageError } from './command';

/** Runs `dondoc WORDS…`: finds the command by its one or two words, shows help, or says in one line why nothing could be read. */
export async function run(words: readonly string[], commands: readonly Command[], io: Io, complain: (line: string) => void): Promise<Exit> {
  try {
    const [first, second] = words;
    if (first === undefined) throw new UsageError(`Thiếu lệnh. Các lệnh: ${commands.map(({ name }) => name).join(', ')}. Xem --help.`);
    if (first === '--help' || first === 'help') return show(overview(commands), io);
    const command = commands.find(({ name }) => name === `${first} ${second ?? ''}`) ?? commands.find(({ name }) => name === first);
    if (!command) return groupHelp(words, commands, io);
    const rest = words.slice(command.name.split(' ').length);
    if (rest.includes('--help')) return show(helpOf(command), io);
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`dondoc: ${error.message.replace(/(?<!\s)\s*\n\s*/g, ' ')}`);
    return EXIT.unreadable;
  }
}

/** `dondoc plan --help`: the commands that begin with this word. */
function groupHelp(words: readonly string[], commands: readonly Command[], io: Io): Exit {
  const group = commands.filter(({ name }) => name.startsWith(`${words[0] ?? ''} `));
  if (group.length > 0 && words[1] === '--help') return show(overview(group), io);
  throw new UsageError(`Không có lệnh “${words.slice(0, 2).join(' ')}”. Các lệnh: ${commands.map(({ name }) => name).join(', ')}.`);
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return ['dondoc LỆNH … | dondoc LỆNH --help', '', ...lines, ''].join('\n');
}

function helpOf({ name, usage, summary, help }: Command): string {
  return [`dondoc ${name} ${usage}`, '', summary, '', help.trim(), ''].join('\n');
}

function show(text: string, io: Io): Exit {
  io.out(text);
  return EXIT.answered;
}
