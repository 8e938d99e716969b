import { z } from 'zod';
import { STEP_KINDS } from '@libs/domain/plan/plan';
import { addressees, cite, key, words } from './plan-schema-parts';

const bodyList = z.array(key);

const parts = {
  title: words,
  does: z.enum(STEP_KINDS),
  reason: words.exactOptional(),
  deadline: z.strictObject({ text: words, cite }).exactOptional(),
  shapes: z.array(key).exactOptional(),
  drafts: key.exactOptional(),
  reviews: z.enum(['collectives', 'persons', 'both']).exactOptional(),
  addressees: z.array(addressees).exactOptional(),
  done: words,
  cite,
};
const opens = z.union([z.literal('launch'), z.strictObject({ after: key })]);
const roles = { directing: bodyList, advisory: bodyList, implementing: bodyList, cooperating: bodyList, opinion: bodyList };

/** A whole step of a plan file; roles nobody has, `needs` and `opens` may be left out. */
export const step = z.strictObject({
  id: key,
  ...parts,
  bodies: z.strictObject({
    directing: roles.directing.default([]),
    advisory: roles.advisory.default([]),
    implementing: roles.implementing.default([]),
    cooperating: roles.cooperating.default([]),
    opinion: roles.opinion.default([]),
  }),
  opens: opens.default('launch'),
  needs: z.array(key).default([]),
});

/** What a child plan says of a step (P58-05): a change to the parent's, or a step of its own, which must then be whole. */
export const stepChange = z.strictObject({
  id: key,
  title: parts.title.exactOptional(),
  does: parts.does.exactOptional(),
  reason: parts.reason,
  deadline: parts.deadline,
  shapes: parts.shapes,
  drafts: parts.drafts,
  reviews: parts.reviews,
  addressees: parts.addressees,
  done: parts.done.exactOptional(),
  cite: parts.cite.exactOptional(),
  bodies: z
    .strictObject({
      directing: roles.directing.exactOptional(),
      advisory: roles.advisory.exactOptional(),
      implementing: roles.implementing.exactOptional(),
      cooperating: roles.cooperating.exactOptional(),
      opinion: roles.opinion.exactOptional(),
    })
    .exactOptional(),
  opens: opens.exactOptional(),
  needs: z.array(key).exactOptional(),
});
