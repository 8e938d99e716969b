/** A part of a page of the rule book: what a screen shows one under the other. */
export type PagePart =
  | { readonly is: 'heading'; readonly level: number; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly PageItem[] };
export interface PageItem {
  readonly text: string;
  readonly under: readonly string[];
}

/** A generated page (`rulePage`) as parts, in words people know: articles without our requirement ids, no marks of Markdown. */
export function pageParts(markdown: string): PagePart[] {
  const blocks = markdown.split(/\n{2,}/).filter((block) => block.trim() !== '' && !block.startsWith('<!--'));
  return blocks.map((block) => {
    const heading = /^(#+) (.*)$/.exec(block);
    if (heading) return { is: 'heading', level: heading[1]?.length ?? 1, text: plain(heading[2] ?? '') };
    return /^(?:\d+\.|-) /.test(block) ? list(block) : { is: 'paragraph', text: plain(block) };
  });
}

function list(block: string): PagePart {
  const items: { text: string; under: string[] }[] = [];
  for (const line of block.trim().split('\n')) {
    const [, indent = '', text = ''] = /^(\s*)(?:\d+\.|-) (.*)$/.exec(line) ?? [];
    if (indent === '') items.push({ text: plain(text), under: [] });
    else items.at(-1)?.under.push(plain(text));
  }
  return { is: 'list', ordered: /^\d/.test(block), items };
}

function plain(text: string): string {
  return (
    text
      .replace(/^Bộ quy tắc \S+: /, '')
      // An open point is asked by its question; its key is for files.
      .replace(/^`\w+` \((?:số|có hoặc không)\): /, '')
      .replace(/\[điểm mở: \w+\]/g, '[điểm mở]')
      .replace(/khi điểm mở “\w+” được quyết định/, 'khi ban chỉ đạo quyết định điểm mở ấy')
      .replace(/\*\*?|`/g, '')
      .replace(/\b(?:G|[A-Z]\d\d|P\d{4})-\d\d[a-z]?(?![0-9a-z])(?: đến (?:G|[A-Z]\d\d)-\d\d)?[,;]?\s*/g, '')
      .replace(/(?<!\s)\s*\(\s*\)/g, '')
      .replace(/(?<!\s)\s+([.)])/g, '$1')
      .trim()
  );
}
