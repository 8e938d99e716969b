import { fold } from '../text/fold';
import type { Collective, Organisation, OrganisationData, Person } from './organisation';

/** The rows of an organisation by code; of rows with the same code the first. */
export interface Directory {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly collectives: ReadonlyMap<string, Collective>;
  readonly people: ReadonlyMap<string, Person>;
  /** Every code by its folded form, to guess which one was meant. */
  readonly alike: ReadonlyMap<string, string>;
}

export function directoryOf(data: OrganisationData): Directory {
  const rows = [...data.organisations, ...data.collectives, ...data.people];
  return {
    organisations: byCode(data.organisations),
    collectives: byCode(data.collectives),
    people: byCode(data.people),
    alike: new Map(rows.map(({ code }) => [fold(code), code])),
  };
}

function byCode<T extends { readonly code: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const row of rows) if (!map.has(row.code)) map.set(row.code, row);
  return map;
}

/** What to say about a code that is not on a sheet: names the one there that differs only by case or marks, where there is one. */
export function unknownCode(code: string, sheet: string, known: ReadonlyMap<string, unknown>, { alike }: Directory): string {
  const meant = alike.get(fold(code));
  return meant === undefined || !known.has(meant)
    ? `Mã "${code}" không có ở trang ${sheet}; sửa mã, hoặc thêm dòng có mã này vào trang ${sheet}.`
    : `Mã "${code}" không có ở trang ${sheet}; có mã "${meant}", ghi đúng như vậy nếu là mã này.`;
}
