import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';

/** The sample with two mistakes on the sheet of people: a day that does not exist (C20) and a telephone number (E40) that is none. */
export async function brokenSample(page: Page, phone = 'chưa có'): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const sample = await page.request.get('/api/v1/organisation/sample.xlsx');
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(await sample.body()).buffer);
  const people = workbook.getWorksheet('Người');
  if (!people) throw new Error('the sample has no sheet of people');
  people.getCell('C20').value = '31/02/1990';
  people.getCell('E40').value = phone;
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  return { name: 'tổ chức.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer };
}
