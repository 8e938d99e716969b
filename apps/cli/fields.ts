import { z } from 'zod';
import { JsonNumber } from './lossless-json';

const number = z.custom<JsonNumber>((value) => value instanceof JsonNumber, 'phải là một số');

/** What every question carries and every answer repeats. */
export const id = z.custom<string | JsonNumber>((value) => typeof value === 'string' || value instanceof JsonNumber, 'phải là chữ hoặc số');

/** A number as written, for whoever computes exactly with it. */
export const decimal = number;

/** A whole number from `least` to `most`, written `5` or `5.0`. */
export function whole(least: number, most: number): z.ZodType<number> {
  return number.transform((written, context) => {
    const value = /^-?\d{1,15}(?:\.0+)?$/.test(written.text) ? Number(written.text) : Number.NaN;
    if (value >= least && value <= most) return value;
    context.addIssue({ code: 'custom', message: `phải là số nguyên từ ${least} đến ${most}` });
    return z.NEVER;
  });
}

/** A campaign or source year. */
export const year = whole(1990, 2199);

/** A day as `2026-11-25`; one that no calendar has is refused. */
export const day = z.iso.date('phải là ngày có thật, dạng 2026-11-25');
