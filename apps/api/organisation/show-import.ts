import type { z } from 'zod';
import type { OpenDuties } from '@libs/acts/organisation/organisation.repository';
import type { ImportPreview } from '@libs/acts/organisation/preview-import';
import type { Imported, ImportPreview as Preview, listChange } from '@libs/contracts/organisation';
import type { Mistake } from '@libs/contracts/problem';
import { type Mistake as SheetMistake, placeOf } from '@libs/documents/organisation/mistake';
import type { SheetShape } from '@libs/documents/organisation/sheet-shape';
import { SHEETS } from '@libs/documents/organisation/sheets';
import { isNoChange, type ListDiff, type OrganisationDiff } from '@libs/domain/organisation/diff-organisation';
import type { OrganisationData } from '@libs/domain/organisation/organisation';

type ListChange = z.infer<typeof listChange>;
type NameOf = (code: string) => string;

/** A mistake of the workbook: `Trang Người, dòng 12, cột E (Điện thoại)`, and what would do. */
export function showMistake(mistake: SheetMistake): Mistake {
  return { path: placeOf(mistake), message: mistake.message };
}

/** What an import would do, in the words of the workbook. */
export function showPreview(
  { diff, basis, otherCommittee, openDuties }: ImportPreview,
  data: OrganisationData,
  remarks: readonly SheetMistake[],
): Extract<Preview, { ok: true }> {
  return {
    ok: true,
    basis,
    noChange: isNoChange(diff),
    reordered: diff.reordered,
    otherCommittee,
    openDuties: openDuties.map(showOpenDuties),
    changes: showChanges(diff, data),
    remarks: remarks.map(showMistake),
  };
}

/** Nobody reads a thousand mistakes; the rest is counted. */
const MOST_LISTED = 100;

/** The mistakes that stop an import; what is merely odd waits until they are mended. */
export function showMistakes(mistakes: readonly SheetMistake[]): Extract<Preview, { ok: false }> {
  const errors = mistakes.filter(({ severity }) => severity === 'error');
  return { ok: false, mistakes: errors.slice(0, MOST_LISTED).map(showMistake), more: Math.max(0, errors.length - MOST_LISTED) };
}

function showOpenDuties({ code, name, year, planNumber, duties }: OpenDuties): string {
  return `${name} (${code}) còn ${duties} việc chưa xong trong đợt năm ${year}, Kế hoạch ${planNumber}.`;
}

export function showImported({ diff }: ImportPreview, data: OrganisationData): Imported {
  const counts = showChanges(diff, data).map(({ title, added, changed, ended }) => ({
    title,
    added: added.length,
    changed: changed.length,
    ended: ended.length,
  }));
  return { noChange: isNoChange(diff), reordered: diff.reordered, counts };
}

function showChanges(diff: OrganisationDiff, data: OrganisationData): ListChange[] {
  const name = names(diff, data);
  return [
    showList(SHEETS.organisations, diff.organisations, ({ code, name: own }) => ({ code, name: own })),
    showList(SHEETS.collectives, diff.collectives, ({ code, name: own }) => ({ code, name: own })),
    showList(SHEETS.people, diff.people, ({ code, fullName }) => ({ code, name: fullName })),
    showList(SHEETS.posts, diff.posts, ({ person, place, title }) => ({
      code: person,
      name: `${name(person)} – ${title}, ${name(place)}`,
    })),
    showList(SHEETS.oversight, diff.oversight, ({ person, branch }) => ({ code: person, name: `${name(person)} – ${name(branch)}` })),
  ];
}

function showList<T>(
  shape: SheetShape<T>,
  { added, changed, ended }: ListDiff<T>,
  row: (of: T) => { code: string; name: string },
): ListChange {
  return {
    list: shape.list,
    title: shape.name,
    added: added.map(row),
    changed: changed.map(({ before, after, fields }) => {
      const [was, is] = [shape.write(before), shape.write(after)];
      return {
        ...row(after),
        fields: fields.map(({ field }) => ({
          field,
          title: shape.columns.find((column) => column.field === field)?.header ?? field,
          before: was[field] ?? '',
          after: is[field] ?? '',
        })),
      };
    }),
    ended: ended.map(row),
  };
}

/** What the codes stand for, in the file or in what it ends. */
function names({ organisations, collectives, people }: OrganisationDiff, data: OrganisationData): NameOf {
  const bodies = [...organisations.ended, ...collectives.ended, ...data.organisations, ...data.collectives];
  const known = new Map([
    ...bodies.map(({ code, name }) => [code, name] as const),
    ...[...people.ended, ...data.people].map(({ code, fullName }) => [code, fullName] as const),
  ]);
  return (code) => known.get(code) ?? code;
}
