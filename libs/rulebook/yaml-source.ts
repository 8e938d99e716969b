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
  return { data: dataOf(document, fileName), place: (path) => placeOf(document, lines, path) };
}

/** A name after `*` that nothing was called before is found out only now. */
function dataOf(document: Document, fileName: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const name = /: (\S+)$/.exec(error.message)?.[1] ?? '';
    throw new Refusal('unreadable-file', `${fileName}: câu bắt đầu bằng dấu * (“*${name}”); đặt cả câu trong dấu nháy.`, { cite: 'G-01' });
  }
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

/** What a writer did, most likely, and what to do; by the library's own codes. */
const YAML_SLIPS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'một khóa được ghi hai lần; bỏ bớt một',
  TAB_AS_INDENT: 'thụt lề bằng dấu tab; hãy dùng dấu cách',
  BAD_INDENT: 'thụt lề sai, hoặc dòng trước thiếu dấu đóng ngoặc; mọi khóa cùng một nhóm phải bắt đầu ở cùng một cột',
  MISSING_CHAR: 'thiếu dấu hai chấm, dấu nháy hoặc dấu đóng ngoặc, hoặc thụt lề sai; xem dòng này và dòng ngay trước',
  BLOCK_AS_IMPLICIT_KEY: 'câu có dấu hai chấm thì đặt cả câu trong dấu nháy; nếu không có thì dòng sau thụt lề sai',
  MULTILINE_IMPLICIT_KEY: 'tên khóa kéo sang dòng khác; thường là thiếu dấu hai chấm sau tên khóa, hoặc thụt lề sai ở dòng sau',
  BLOCK_IN_FLOW: 'câu có dấu hai chấm trong ngoặc { } hoặc [ ]; đặt cả câu trong dấu nháy',
  BAD_SCALAR_START: 'câu bắt đầu bằng một ký hiệu riêng của YAML; đặt cả câu trong dấu nháy',
  BAD_DQ_ESCAPE: 'dấu \\ trong dấu nháy kép; dùng dấu nháy đơn',
  UNEXPECTED_TOKEN: 'có chữ hoặc dấu thừa; xem dấu ngoặc, dấu nháy và dấu phẩy trên dòng này',
  MULTIPLE_DOCS: 'có dòng “---” ở giữa tệp; mỗi tệp một kế hoạch',
  BAD_ALIAS: 'câu bắt đầu bằng dấu *; đặt cả câu trong dấu nháy',
  TAG_RESOLVE_FAILED: 'câu bắt đầu bằng dấu !; đặt cả câu trong dấu nháy',
};

function whatYaml(code: string): string {
  return YAML_SLIPS[code] ?? 'xem dấu hai chấm, dấu ngoặc, dấu nháy và thụt lề quanh đây';
}
