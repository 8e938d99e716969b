import { z } from 'zod';

/** Words a screen shows: Vietnamese, NFC, never empty. */
export const words = z.string().trim().min(1).normalize('NFC');

/** A name inside a plan file that other lines point at. */
export const key = z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, 'chỉ gồm chữ không dấu, số và dấu gạch nối');

/** Where a sentence comes from: a requirement id, an article, or both ("P79-11, IX.1"). */
export const cite = words;

export const binding = z.strictObject({
  organisations: z.array(key).exactOptional(),
  collectives: z.array(key).exactOptional(),
  whereNone: z.array(key).exactOptional(),
});

export const bodies = z.record(key, z.strictObject({ name: words, binds: binding.exactOptional(), cite: cite.exactOptional() }));

export const addressees = z.strictObject({ bodies: z.array(key).min(1), cite });

export const openReading = z.strictObject({ question: words, reading: words, cite });

export const subject = z.strictObject({
  name: words,
  is: z.enum(['organisation', 'collective', 'person']),
  binds: binding.exactOptional(),
  cite,
});

export const decidingRule = z.strictObject({
  subjects: z.array(key).min(1),
  decides: z.array(key),
  proposes: z.array(key).exactOptional(),
  cite,
});
