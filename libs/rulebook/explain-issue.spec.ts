import { z } from 'zod';
import { explainIssue } from './explain-issue';

const said = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value, { reportInput: true }).error?.issues ?? []).map((issue) => explainIssue(issue).message);

test.each([
  ['a text too long', z.string().max(300), 'x'.repeat(301), 'quá dài, nhiều nhất 300 ký tự'],
  ['an empty text', z.string().min(1), '', 'không được để trống'],
  ['a text too short', z.string().min(8), 'abc', 'quá ngắn, ít nhất 8 ký tự'],
  ['a list too long', z.array(z.int()).max(2), [1, 2, 3], 'quá nhiều, nhiều nhất 2 mục'],
  ['an empty list', z.array(z.int()).min(1), [], 'quá ít, ít nhất 1 mục'],
  ['a number too large', z.int().max(2100), 2999, 'quá lớn; nhiều nhất 2100'],
  ['a number too small', z.int().min(2018), 1950, 'quá nhỏ; ít nhất 2018'],
])('%s is said in its own words', (_, schema, value, sentence) => {
  expect(said(schema, value)).toEqual([sentence]);
});
