import { postKey } from './check-posts';
import { oversightKey } from './check-oversight';
import type { Collective, Organisation, OrganisationData, Oversight, Person, Post } from './organisation';

export type FieldValue = string | boolean | null;

export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export interface Changed<T> {
  readonly before: T;
  readonly after: T;
  readonly fields: readonly FieldChange[];
}

/** `ended` are rows in force that the new file no longer has: they are given an end, never deleted. */
export interface ListDiff<T> {
  readonly added: readonly T[];
  readonly changed: readonly Changed<T>[];
  readonly ended: readonly T[];
}

export interface OrganisationDiff {
  readonly organisations: ListDiff<Organisation>;
  readonly collectives: ListDiff<Collective>;
  readonly people: ListDiff<Person>;
  readonly posts: ListDiff<Post>;
  readonly oversight: ListDiff<Oversight>;
  /** The order lists are shown in, as the new file has it; codes. */
  readonly order: { readonly organisations: readonly string[]; readonly collectives: readonly string[] };
  /** Whether rows that stay have changed places. */
  readonly reordered: boolean;
}

/**
 * What leads from the organisation in force to a new one. Rows are the same where their codes are (posts: person and place; oversight: person
 * and branch). An organisation already dissolved need not be in the new file.
 */
export function diffOrganisation(current: OrganisationData, next: OrganisationData): OrganisationDiff {
  const code = (row: { readonly code: string }): string => row.code;
  const organisations = diffList(current.organisations, next.organisations, code);
  return {
    organisations: { ...organisations, ended: organisations.ended.filter(({ dissolved }) => dissolved === null) },
    collectives: diffList(current.collectives, next.collectives, code),
    people: diffList(current.people, next.people, code),
    posts: diffList(current.posts, next.posts, postKeyIn(current), postKeyIn(next)),
    oversight: diffList(current.oversight, next.oversight, oversightKey),
    order: { organisations: next.organisations.map(code), collectives: next.collectives.map(code) },
    reordered: movedAbout(current.organisations, next.organisations) || movedAbout(current.collectives, next.collectives),
  };
}

/** Whether applying the difference would change nothing. */
export function isNoChange({ organisations, collectives, people, posts, oversight, reordered }: OrganisationDiff): boolean {
  const lists = [organisations, collectives, people, posts, oversight];
  return !reordered && lists.every(({ added, changed, ended }) => added.length + changed.length + ended.length === 0);
}

/** A place whose code now names a collective where it named an organisation is another place. */
function postKeyIn({ collectives }: OrganisationData): (post: Post) => string {
  const codes = new Set(collectives.map(({ code }) => code));
  return (post) => `${codes.has(post.place) ? 'collective' : 'organisation'}: ${postKey(post)}`;
}

function diffList<T extends object>(
  current: readonly T[],
  next: readonly T[],
  keyBefore: (row: T) => string,
  keyOf = keyBefore,
): ListDiff<T> {
  const before = new Map(current.map((row) => [keyBefore(row), row]));
  const staying = new Set(next.map(keyOf));
  const added: T[] = [];
  const changed: Changed<T>[] = [];
  for (const row of next) {
    const old = before.get(keyOf(row));
    const fields = old ? fieldChanges(old, row) : [];
    if (!old) added.push(row);
    else if (fields.length > 0) changed.push({ before: old, after: row, fields });
  }
  return { added, changed, ended: current.filter((row) => !staying.has(keyBefore(row))) };
}

function fieldChanges(before: object, after: object): FieldChange[] {
  const old = new Map<string, FieldValue>(Object.entries(before));
  const fields = Object.entries<FieldValue>({ ...after }).filter(([field, value]) => old.get(field) !== value);
  return fields.map(([field, value]) => ({ field, before: old.get(field) ?? null, after: value }));
}

function movedAbout(current: readonly { readonly code: string }[], next: readonly { readonly code: string }[]): boolean {
  const staying = new Set(next.map(({ code }) => code));
  const known = new Set(current.map(({ code }) => code));
  const before = current.filter(({ code }) => staying.has(code));
  const after = next.filter(({ code }) => known.has(code));
  return before.some(({ code }, index) => code !== after[index]?.code);
}

/** Codes of the organisations and collectives that a difference brings to an end. */
export function endingBodies({ organisations, collectives }: OrganisationDiff): string[] {
  const dissolved = organisations.changed.filter(({ before, after }) => before.dissolved === null && after.dissolved !== null);
  return [...organisations.ended, ...dissolved.map(({ after }) => after), ...collectives.ended].map(({ code }) => code);
}

/** Codes of the people who are to be reached elsewhere than before: at another e-mail address or telephone number. */
export function readdressed({ people }: OrganisationDiff): string[] {
  const moved = people.changed.filter(({ fields }) => fields.some(({ field }) => field === 'email' || field === 'phone'));
  return moved.map(({ after }) => after.code);
}

/** The rows of a list as they are to be from now on, of those that are new or different. */
export function arriving<T>({ added, changed }: ListDiff<T>): T[] {
  return [...added, ...changed.map(({ after }) => after)];
}
