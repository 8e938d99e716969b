import { z } from 'zod';
import { STEP_KINDS } from '@libs/domain/plan/plan';
import { addressees, bodies, cite, decidingRule, key, openReading, stepBodies, subject, words } from './plan-schema-parts';
import { attendance, conference, opinion, orderGate, papers, place, reportForm } from './review-schema';

const day = z.iso.date('phải là ngày có thật, dạng 2026-11-25');

const document = z.strictObject({
  number: words,
  issuer: words,
  title: words,
  date: day.nullable(),
  campaignYear: z.int().min(1990).max(2199),
  basis: z.array(z.strictObject({ number: words, title: words.exactOptional() })),
});

const step = z.strictObject({
  id: key,
  title: words,
  does: z.enum(STEP_KINDS),
  reason: words.exactOptional(),
  bodies: stepBodies,
  deadline: z.strictObject({ text: words, cite }).exactOptional(),
  opens: z.union([z.literal('launch'), z.strictObject({ after: key })]).default('launch'),
  needs: z.array(key).default([]),
  shapes: z.array(key).exactOptional(),
  drafts: key.exactOptional(),
  reviews: z.enum(['collectives', 'persons', 'both']).exactOptional(),
  addressees: z.array(addressees).exactOptional(),
  done: words,
  cite,
});

const rung = z.strictObject({
  day: z.int(),
  also: z.enum(['oversight', 'directing']).exactOptional(),
  letter: z.boolean().exactOptional(),
});

/** The shape of a plan file, strict: an unknown key is a mistake. What one key says about another is `plan-coherence`'s. */
export const planSchema = z.strictObject({
  id: key,
  document,
  recurs: z.enum(['yearly', 'once']),
  bodies,
  reviewed: z.enum(['members', 'staff']),
  exclusions: z.array(z.enum(['exempted', 'suspended', 'admitted-under-6-months', 'founded-under-6-months'])),
  subjects: z.record(key, subject),
  deciding: z.array(decidingRule),
  rules: z.strictObject({ set: words, standsInFor: words.exactOptional(), cite }),
  order: z.array(orderGate),
  papers,
  reports: z.array(reportForm),
  conferences: z.array(conference).default([]),
  attendance: z.array(attendance).default([]),
  places: z.array(place).default([]),
  opinions: z.array(opinion).default([]),
  steps: z.array(step).min(1),
  duties: z.array(z.strictObject({ who: z.array(key).min(1), text: words, cite })).default([]),
  openReadings: z.array(openReading).default([]),
  settings: z
    .array(z.strictObject({ id: key, question: words, options: z.array(words).min(1), suggested: words.exactOptional(), cite }))
    .default([]),
  notes: z.array(z.strictObject({ text: words, cite })).default([]),
  ladder: z.array(rung).exactOptional(),
});

/** A plan as its file says it: the ladder may be left to the default. */
export type PlanFile = z.output<typeof planSchema>;
