import { z } from 'zod';
import { bodies, cite, decidingRule, key, openReading, subject, words } from './plan-schema-parts';
import { attendance, conference, opinion, orderGate, papers, place, reportForm } from './review-schema';
import { step, stepChange } from './step-schema';

const document = z.strictObject({
  number: words,
  issuer: words,
  title: words,
  date: z.iso.date('phải là ngày có thật, dạng 2026-11-25').nullable(),
  campaignYear: z.int().min(1990).max(2199),
  basis: z.array(z.strictObject({ number: words, title: words.exactOptional() })),
});

const recurs = z.enum(['yearly', 'once']);
const reviewed = z.enum(['members', 'staff']);
const exclusions = z.array(z.enum(['exempted', 'suspended', 'admitted-under-6-months', 'founded-under-6-months']));
const rules = z.strictObject({ set: words, standsInFor: words.exactOptional(), cite });
const duty = z.strictObject({ who: z.array(key).min(1), text: words, cite });
const setting = z
  .strictObject({ id: key, question: words, options: z.array(words).min(1), suggested: words.exactOptional(), cite })
  .refine(({ options, suggested }) => suggested === undefined || options.includes(suggested), {
    path: ['suggested'],
    error: 'phải là một trong các câu trả lời ở options',
  });
const note = z.strictObject({ text: words, cite });
const rung = z.strictObject({
  day: z.int().min(-60).max(60),
  also: z.enum(['oversight', 'directing']).exactOptional(),
  letter: z.boolean().exactOptional(),
});

/** The shape of a plan file, strict: an unknown key is a mistake. What one key says about another is `plan-coherence`'s. */
export const planSchema = z.strictObject({
  id: key,
  inherits: key.exactOptional(),
  document,
  recurs,
  bodies,
  reviewed,
  exclusions,
  subjects: z.record(key, subject),
  deciding: z.array(decidingRule),
  rules,
  order: z.array(orderGate),
  papers,
  reports: z.array(reportForm),
  conferences: z.array(conference).default([]),
  attendance: z.array(attendance).default([]),
  places: z.array(place).default([]),
  opinions: z.array(opinion).default([]),
  steps: z.array(step).min(1),
  duties: z.array(duty).default([]),
  openReadings: z.array(openReading).default([]),
  settings: z.array(setting).default([]),
  notes: z.array(note).default([]),
  ladder: z.array(rung).exactOptional(),
});

/** A plan as its file says it: the ladder may be left to the default. */
export type PlanFile = z.output<typeof planSchema>;

/** A plan file that inherits (P58-05): only what differs from the parent's and what is added to it. */
export const childPlanSchema = z.strictObject({
  id: key,
  inherits: key,
  document,
  recurs: recurs.exactOptional(),
  bodies: bodies.exactOptional(),
  reviewed: reviewed.exactOptional(),
  exclusions: exclusions.exactOptional(),
  subjects: z.record(key, subject).exactOptional(),
  deciding: z.array(decidingRule).exactOptional(),
  rules: rules.exactOptional(),
  order: z.array(orderGate).exactOptional(),
  papers: papers.exactOptional(),
  reports: z.array(reportForm).exactOptional(),
  conferences: z.array(conference).exactOptional(),
  attendance: z.array(attendance).exactOptional(),
  places: z.array(place).exactOptional(),
  opinions: z.array(opinion).exactOptional(),
  steps: z.array(stepChange).exactOptional(),
  duties: z.array(duty).exactOptional(),
  openReadings: z.array(openReading).exactOptional(),
  settings: z.array(setting).exactOptional(),
  notes: z.array(note).exactOptional(),
  ladder: z.array(rung).exactOptional(),
});
