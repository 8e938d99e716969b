import { z } from 'zod';
import { type Answer, answerElement, isRefused } from './answer';
import { type Command, EXIT, type Io, UsageError } from './command';
import { id } from './fields';
import { BadJson, parseLossless, writeLossless } from './lossless-json';
import { readOptions } from './options';
import { writeTable } from './table';

/** A command that answers questions: one JSON object or an array in, the same shape and order out (cli.md). */
export interface QuestionCommand<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  /** The keys of a question besides `id`; any other key is refused. */
  readonly question: Shape;
  answer(question: z.output<z.ZodObject<Shape & { id: typeof id }, z.core.$strict>>): Answer;
}

/** Makes the command: reads the input, answers every element, says by the exit code whether one was refused. */
export function questionCommand<Shape extends z.ZodRawShape>(spec: QuestionCommand<Shape>): Command {
  const schema = z.strictObject({ id, ...spec.question });
  return {
    name: spec.name,
    usage: '(--in TỆP | -) [--table]',
    summary: spec.summary,
    help: spec.help,
    async run(args, io) {
      const { flags, values, rest } = readOptions(args, { flags: ['--table'], values: ['--in'] });
      const input = parse(await readInput(values.get('--in'), rest, io));
      const elements = Array.isArray(input) ? input : [input];
      const answers = elements.map((element) => answerElement(element, schema, (question) => spec.answer(question)));
      if (flags.has('--table')) io.out(writeTable(answers));
      else io.out(`${writeLossless(Array.isArray(input) ? answers : answers[0])}\n`);
      return answers.some(isRefused) ? EXIT.refused : EXIT.answered;
    },
  };
}

async function readInput(file: string | undefined, rest: readonly string[], io: Io): Promise<string> {
  const [word, ...more] = rest;
  if (more.length > 0 || (word !== undefined && (word !== '-' || file !== undefined)))
    throw new UsageError('Dữ liệu vào lấy từ --in TỆP hoặc từ đầu vào chuẩn (-), không phải cả hai hay chữ khác.');
  const text = await (file === undefined ? io.readInput() : io.readFile(file));
  if (text.trim() === '')
    throw new UsageError(
      'Chưa có dữ liệu vào: ghi --in TỆP, hoặc đưa JSON vào đầu vào chuẩn, ví dụ: echo \'{"id":"a", …}\' | dondoc LỆNH -.',
    );
  return text;
}

function parse(text: string): unknown {
  try {
    return parseLossless(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof BadJson) throw new UsageError(error.message);
    throw error;
  }
}
