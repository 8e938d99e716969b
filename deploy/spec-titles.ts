import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The titles of the tests of a spec, of the blocks around them, and of the rows of a table by their first cell. @param path of the file */
export function titlesIn(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const titles: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(test|it|describe)\b/.test(node.expression.getText(source))) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title))
        titles.push(title.text, ...rowsOf(node.expression).map((row) => title.text.replace('%s', row)));
      else if (title && ts.isTemplateExpression(title)) titles.push(title.getText(source));
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return titles;
}

/** The first cells of the rows that are written into `test.each([…])`. */
function rowsOf(each: ts.Expression): string[] {
  const [table] = ts.isCallExpression(each) ? each.arguments : [];
  if (!table || !ts.isArrayLiteralExpression(table)) return [];
  return table.elements.flatMap((row) => {
    const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
    return first && ts.isStringLiteralLike(first) ? [first.text] : [];
  });
}
