import { z } from 'zod';
import { mistake } from './problem';
import { when } from './when';

const count = z.int();
const id = z.uuid();

const collective = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  /** `Chi ủy`, `Ban Thường vụ cấp ủy` … */
  kindText: z.string(),
  /** Names of its heads and deputies. */
  heads: z.array(z.string()),
});

/** An organisation of the tree; the list stands in tree order, parents before children. */
export const organisationNode = z.strictObject({
  id,
  parentId: id.nullable(),
  depth: count,
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  kindText: z.string(),
  residential: z.boolean(),
  heads: z.array(z.string()),
  /** The committee members in charge of it. */
  overseers: z.array(z.string()),
  /** People whose branch it is. */
  people: count,
  collectives: z.array(collective),
});

/** GET /organisation. `organisations` is empty before the first import. */
export const organisationTree = z.strictObject({
  counts: z.strictObject({
    organisations: count,
    branches: count,
    collectives: count,
    people: count,
    members: count,
    exempted: count,
    suspended: count,
    withoutEmail: count,
  }),
  lastImport: when.nullable(),
  organisations: z.array(organisationNode),
});
export type OrganisationTree = z.infer<typeof organisationTree>;

/** A row of the file as the preview names it. */
const importRow = z.strictObject({ code: z.string(), name: z.string() });
const fieldChange = z.strictObject({ field: z.string(), title: z.string(), before: z.string(), after: z.string() });

/** What an import would do to one list. */
export const listChange = z.strictObject({
  list: z.enum(['organisations', 'collectives', 'people', 'posts', 'oversight']),
  title: z.string(),
  added: z.array(importRow),
  changed: z.array(importRow.extend({ fields: z.array(fieldChange) })),
  ended: z.array(importRow),
});

/** POST /organisation/import/preview (multipart, field `file`): every mistake by its place (`Trang Người, dòng 12, cột E (Điện thoại)`), or what would change. */
export const importPreview = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(false),
    mistakes: z.array(mistake),
    /** How many mistakes there are besides those listed. */
    more: count,
  }),
  z.strictObject({
    ok: z.literal(true),
    /** Stands for the organisation compared with; the import sends it back. */
    basis: z.string(),
    noChange: z.boolean(),
    /** Whether bodies that stay change places in lists. */
    reordered: z.boolean(),
    /** One sentence where the file's top organisation has another name than the committee; it may be imported all the same. */
    otherCommittee: z.string().nullable(),
    /** What bodies that would end still owe in campaigns under way, a sentence each. */
    openDuties: z.array(z.string()),
    changes: z.array(listChange),
    /** Odd, but importable. */
    remarks: z.array(mistake),
  }),
]);
export type ImportPreview = z.infer<typeof importPreview>;

/** The text field of POST /organisation/import; without it whatever is in force is replaced. */
export const importFields = z.strictObject({
  basis: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'phải là “basis” mà bản xem trước đã trả về' })
    .exactOptional(),
});

/** POST /organisation/import (multipart, `file` and `basis`): what was done, how many rows of each list. */
export const imported = z.strictObject({
  noChange: z.boolean(),
  reordered: z.boolean(),
  counts: z.array(z.strictObject({ title: z.string(), added: count, changed: count, ended: count })),
});
export type Imported = z.infer<typeof imported>;
