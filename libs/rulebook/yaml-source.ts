import { isNode, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { Refusal } from '@libs/domain/refusal';

/** A YAML text with the place of every value, so that a mistake is shown by line and column. */
export interface YamlSource {
  readonly data: unknown;
  /** Line and column (from 1) of the value at a path, or of the nearest value around it that the file has. */
  place(path: readonly PropertyKey[]): { line: number; column: number };
}

/** Reads one YAML document. Throws a Refusal with line and column for broken YAML, a key written twice, or an unknown tag. */
export function readYaml(text: string, fileName: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: false, customTags: [], strict: true });
  const mistake = document.errors[0] ?? document.warnings[0];
  if (mistake) {
    const { line, col } = lines.linePos(mistake.pos[0]);
    throw new Refusal('unreadable-file', `${fileName}, dòng ${line}, cột ${col}: không đúng cú pháp YAML (${whatYaml(mistake.code)}).`, {
      cite: 'G-01',
    });
  }
  const data: unknown = document.toJS();
  return { data, place: (path) => placeOf(document, lines, path) };
}

function placeOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): { line: number; column: number } {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const at: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(at) && at.range) return position(at, lines);
  }
  return { line: 1, column: 1 };
}

function position(node: Node, lines: LineCounter): { line: number; column: number } {
  const { line, col } = lines.linePos(node.range?.[0] ?? 0);
  return { line, column: col };
}

function whatYaml(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'một khóa được ghi hai lần; bỏ bớt một';
  if (code === 'TAB_AS_INDENT') return 'thụt lề bằng dấu tab; hãy dùng dấu cách';
  if (code === 'BAD_INDENT' || code === 'MISSING_CHAR') return 'thụt lề hoặc dấu câu sai; xem dòng này và dòng ngay trước';
  return `mã ${code}; xem dấu hai chấm, dấu ngoặc và thụt lề quanh đây`;
}
