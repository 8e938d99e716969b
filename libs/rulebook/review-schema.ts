import { z } from 'zod';
import { ORDER_GATES } from '@libs/domain/plan/review-rules';
import { cite, key, words } from './plan-schema-parts';

const length = z.strictObject({ amount: z.number().positive(), unit: z.enum(['session', 'day']), more: z.boolean().exactOptional() });

export const orderGate = z.strictObject({ gate: z.enum(ORDER_GATES), cite });

export const papers = z.strictObject({ workingDays: z.int().min(0).max(30), of: z.array(z.enum(['collective', 'person'])).min(1), cite });

export const reportForm = z.strictObject({
  id: key,
  name: words,
  form: words.exactOptional(),
  sections: z.array(words).min(1),
  extends: key.exactOptional(),
  cite,
});

export const conference = z.strictObject({
  subjects: z.array(key).min(1),
  atLeast: length.exactOptional(),
  withSuggestion: length.exactOptional(),
  words: words.exactOptional(),
  cite,
});

export const attendance = z.strictObject({
  at: z.array(key).min(1),
  who: words,
  must: z.enum(['attend', 'be-invited', 'agree-date', 'be-told-date']),
  cite,
});

export const place = z.strictObject({ post: words, before: z.array(words).min(1), cite });

export const opinion = z.strictObject({ draftOf: z.array(key).min(1), from: words, when: z.enum(['always', 'if-needed']), cite });
