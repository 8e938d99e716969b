/** What a command reads from and writes to: the process in real life, strings in a test. */
export interface Io {
  readInput(): Promise<string>;
  readFile(path: string): string;
  out(text: string): void;
}

export const EXIT = { answered: 0, unreadable: 1, refused: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** One word or two of `dondoc` (`deadline`, `plan lint`). */
export interface Command {
  readonly name: string;
  /** What follows the name, as the help shows it. */
  readonly usage: string;
  /** One Vietnamese line for the list of commands. */
  readonly summary: string;
  /** What goes in and comes out, Vietnamese, several lines. */
  readonly help: string;
  run(args: readonly string[], io: Io): Promise<Exit>;
}

/** Nothing could be read: wrong words on the command line, a file that is not there, broken JSON. One Vietnamese line, exit code 1. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
