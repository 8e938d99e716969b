import { z } from 'zod';
import { cleanText } from '@libs/domain/text/clean-text';

/** Text on one line as somebody typed it: arrives NFC, trimmed, blanks in a row made one; hidden and broken characters are refused. */
export const line = (longest = 300) => typed(longest, cleanLine);

/** Text of several lines; each line is cleaned as in `line`, empty lines are kept. */
export const paragraphs = (longest = 20_000) =>
  typed(longest, (text, refuse) =>
    text
      .split(/\r\n|\r|\n/)
      .map((part) => cleanLine(part, refuse))
      .join('\n')
      .trim(),
  );

/** A line that must not be empty. */
export const requiredLine = (longest = 300) => line(longest).pipe(z.string().min(1, { error: 'không được để trống' }));

/** Why somebody does something; kept on record with the act. */
export const reason = paragraphs(2_000).pipe(z.string().min(1, { error: 'hãy ghi lý do; lý do được lưu cùng đợt kiểm điểm' }));

type Clean = (text: string, refuse: (message: string) => void) => string;

function typed(longest: number, clean: Clean) {
  return z
    .string({ error: 'phải là chữ' })
    .max(longest, { error: `quá dài, nhiều nhất ${longest} ký tự` })
    .transform((text, context) => clean(text, (message) => context.addIssue({ code: 'custom', message })));
}

const cleanLine: Clean = (text, refuse) => {
  const read = cleanText(text);
  if ('value' in read) return read.value;
  refuse(read.fault);
  return text;
};
