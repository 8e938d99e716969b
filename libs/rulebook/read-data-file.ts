import type { z } from 'zod';
import { Refusal } from '@libs/domain/refusal';
import { explainIssue, type Mistake, writePath } from './explain-issue';
import { knownKeys } from './known-keys';
import { readYaml, type YamlSource } from './yaml-source';

/**
 * Reads a YAML text against a schema and, where that holds, against what its parts say of each other (`check`). Throws a Refusal that
 * lists every mistake with line, column, path and what would do (G-01).
 */
export function readDataFile<S extends z.ZodType>(
  text: string,
  fileName: string,
  schema: S,
  check: (data: z.output<S>) => readonly Mistake[] = () => [],
): z.output<S> {
  const source = readYaml(text, fileName);
  const parsed = schema.safeParse(source.data, { reportInput: true });
  if (!parsed.success)
    throw wrongFile(
      fileName,
      source,
      parsed.error.issues.map((issue) => explainIssue(issue, (path) => knownKeys(schema, path))),
    );
  const mistakes = check(parsed.data);
  if (mistakes.length > 0) throw wrongFile(fileName, source, mistakes);
  return parsed.data;
}

function wrongFile(fileName: string, source: YamlSource, mistakes: readonly Mistake[]): Refusal {
  const placed = mistakes.map((mistake) => ({ ...mistake, ...source.place(mistake.path) }));
  placed.sort((a, b) => a.line - b.line || a.column - b.column);
  const lines = placed.map(
    ({ path, message, line, column }) =>
      `${fileName}, dòng ${line}, cột ${column}${path.length > 0 ? ` (${writePath(path)})` : ''}: ${sentence(message)}`,
  );
  const first = placed[0];
  return new Refusal('wrong-file', lines.join('\n'), { cite: 'G-01', ...(first ? { path: writePath(first.path) } : {}) });
}

function sentence(message: string): string {
  return message.endsWith('?') ? message : `${message}.`;
}
