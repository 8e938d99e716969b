import { checkOrganisation } from '@libs/domain/organisation/check-organisation';
import type { Day } from '@libs/domain/calendar/instant';
import type { Finding } from '@libs/domain/organisation/finding';
import { LIST_NAMES, type ListName, type OrganisationData } from '@libs/domain/organisation/organisation';
import { fold } from '@libs/domain/text/fold';
import { readXlsx } from '../xlsx/read-xlsx';
import { foldRepeated } from './fold-repeated';
import type { Mistake } from './mistake';
import { placeIn, readList } from './read-list';
import { SHEETS } from './sheets';

/** A workbook, read: what it says, unless something is wrong with it; then every mistake. Remarks come either way. */
export interface WorkbookReading {
  readonly data: OrganisationData | null;
  /** Errors and remarks, in the order of sheets and rows. */
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads an organisation from an XLSX workbook of the template's shape and checks its rows against each other.
 * @param today in Viet Nam
 * @throws Refusal where the file as a whole is no workbook to be read: see `readXlsx`
 */
export async function readOrganisationWorkbook(file: Buffer, today: Day): Promise<WorkbookReading> {
  const names = new Set(LIST_NAMES.map((list) => fold(SHEETS[list].name)));
  const spreadsheet = await readXlsx(file, (sheet) => names.has(fold(sheet)));
  const mistakes: Mistake[] = [];
  const lists = {
    organisations: readList(SHEETS.organisations, spreadsheet, mistakes),
    collectives: readList(SHEETS.collectives, spreadsheet, mistakes),
    people: readList(SHEETS.people, spreadsheet, mistakes),
    posts: readList(SHEETS.posts, spreadsheet, mistakes),
    oversight: readList(SHEETS.oversight, spreadsheet, mistakes),
  };
  const data = {
    organisations: lists.organisations.rows,
    collectives: lists.collectives.rows,
    people: lists.people.rows,
    posts: lists.posts.rows,
    oversight: lists.oversight.rows,
  };
  if (mistakes.length === 0 && LIST_NAMES.every((list) => lists[list].rows.length === 0)) return { data: null, mistakes: [UNFILLED] };
  const unread = LIST_NAMES.filter((list) => hasUnreadCode(SHEETS[list].name, mistakes));
  // without a whole sheet every code on it would be unknown: the comparison would drown what is to be mended first
  if (LIST_NAMES.every((list) => lists[list].columns !== null)) {
    for (const finding of checkOrganisation(data, today)) {
      const { columns, places } = lists[finding.list];
      const place = finding.index === null ? undefined : places[finding.index];
      if (followsFrom(finding, place?.faulty) || isHidden(finding, unread)) continue;
      const where = placeIn(SHEETS[finding.list], columns ?? new Map(), place?.row ?? null, finding.field);
      const { severity, code, message, about } = finding;
      mistakes.push({ severity, code, message, ...where, ...(about === undefined ? {} : { about }) });
    }
  }
  const wrong = mistakes.some(({ severity }) => severity === 'error');
  return { data: wrong ? null : data, mistakes: foldRepeated(mistakes.sort(byPlace)) };
}

/** The template as it was downloaded: that it has no top organisation would be true, and no help. */
const UNFILLED: Mistake = {
  ...{ severity: 'error', code: 'unfilled', sheet: SHEETS.organisations.name, row: null, column: null, header: null },
  message:
    'Tệp chưa điền gì: hãy điền trang này trước, mỗi tổ chức một dòng ngay dưới dòng tiêu đề, rồi các trang sau theo trang Hướng dẫn; lưu lại và chọn tệp lần nữa.',
};

/** Whether a finding is only about a stand-in for a cell that could not be read. */
function followsFrom({ severity, field }: Finding, faulty: ReadonlySet<string> | undefined): boolean {
  if (!faulty || faulty.size === 0) return false;
  return severity === 'remark' || field === null || faulty.has(field);
}

/** Where a code is looked for, by the finding that it is unknown. */
const LOOKED_FOR: Readonly<Record<string, readonly ListName[]>> = {
  'unknown-parent': ['organisations'],
  'unknown-organisation': ['organisations'],
  'unknown-branch': ['organisations'],
  'unknown-person': ['people'],
  'unknown-place': ['organisations', 'collectives'],
};

/** Whether a code may be unknown only because the row that has it could not be read; that row is to be mended first. */
function isHidden({ code }: Finding, unread: readonly ListName[]): boolean {
  return unread.some((list) => LOOKED_FOR[code]?.includes(list));
}

function hasUnreadCode(sheet: string, mistakes: readonly Mistake[]): boolean {
  return mistakes.some((mistake) => mistake.sheet === sheet && mistake.severity === 'error' && mistake.header?.startsWith('Mã '));
}

const SHEET_ORDER = LIST_NAMES.map((list) => SHEETS[list].name);

function byPlace(a: Mistake, b: Mistake): number {
  return SHEET_ORDER.indexOf(a.sheet) - SHEET_ORDER.indexOf(b.sheet) || (a.row ?? 0) - (b.row ?? 0);
}
