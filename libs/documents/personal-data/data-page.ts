import type { DataSection } from '@libs/acts/personal-data/describe-data';

/**
 * One person's data as a page that opens in the browser of any telephone or computer, without a network and without another program, and
 * can be printed: a Party member needs no Excel to read it. It holds no script and asks nobody for anything.
 */
export function writeDataPage(title: string, lead: string, sections: readonly DataSection[]): Buffer {
  const parts = sections.map(writeSection).join('\n');
  return Buffer.from(
    `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(lead)}</p>
${parts}
</body>
</html>
`,
    'utf8',
  );
}

const STYLE = `body{font:18px/1.6 "Be Vietnam Pro",system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
table{border-collapse:collapse;width:100%;table-layout:auto}th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:left;vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}
h2{margin-top:2.5rem}.why{color:#454545}@media print{body{margin:0;font-size:12pt}}`;

function writeSection({ title, why, columns, rows }: DataSection): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  const table =
    rows.length === 0 ? '<p>Không có gì để hiện.</p>' : `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
  return `<section>\n<h2>${escaped(title)}</h2>\n<p class="why">${escaped(why)}</p>\n${table}\n</section>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
