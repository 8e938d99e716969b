import type { CellValue } from 'exceljs';
import fc from 'fast-check';
import { checkOrganisation } from '@libs/domain/organisation/check-organisation';
import { Refusal } from '@libs/domain/refusal';
import { arbitraryOrganisation } from '@test/import/arbitrary-organisation';
import { SMALL, editWorkbook } from '@test/import/small-organisation';
import { readOrganisationWorkbook } from './organisation-workbook';
import { SHEETS } from './sheets';
import { writeOrganisationWorkbook } from './write-organisation-workbook';

jest.setTimeout(60_000);

test('read(write(data)) = data, whatever the texts', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryOrganisation, async (data) => {
      const { data: read, mistakes } = await readOrganisationWorkbook(await writeOrganisationWorkbook(data), '2100-01-01');
      expect(mistakes.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read).toEqual(data);
    }),
    { numRuns: 60 },
  );
});

test('ecosystem 9.1: a workbook in NFD reads the same as in NFC', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryOrganisation, async (data) => {
      const decomposed = { ...data, people: data.people.map((person) => ({ ...person, fullName: person.fullName.normalize('NFD') })) };
      expect((await readOrganisationWorkbook(await writeOrganisationWorkbook(decomposed), '2100-01-01')).data).toEqual(data);
    }),
    { numRuns: 30 },
  );
});

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.replace(/[\ud800-\udfff\ufffe\uffff\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')),
  fc.constantFrom('_x0000_', '\u202e', 'DV1', 'CB1', 'DB', 'BTV', 'Chi bộ', 'Cấp trưởng', '31/02/2026', '2026', '0901234567', ''),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -5, max: 80_000 }),
  fc.boolean(),
  fc.date({ min: new Date(Date.UTC(1890, 0, 1)), max: new Date(Date.UTC(2200, 0, 1)), noInvalidDate: true }),
  fc.constantFrom<CellValue>(null, { error: '#N/A' }, { formula: 'A1', result: 5 }, { formula: 'A1' }, { richText: [{ text: 'x' }] }),
);
const edit = fc.record({
  sheet: fc.constantFrom(...Object.values(SHEETS).map(({ name }) => name)),
  row: fc.integer({ min: 1, max: 12 }),
  column: fc.integer({ min: 1, max: 9 }),
  value: anyValue,
  style: fc.constantFrom(
    {},
    { numFmt: 'dd/mm/yyyy' },
    { numFmt: 'mm/yyyy' },
    { font: { name: '.VnTime' } },
    { font: { name: 'VNI-Times' } },
  ),
});

test('whatever stands in the cells: an organisation in order, or mistakes with their place; never half of one, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const file = await editWorkbook(SMALL, (open) => {
        for (const { sheet, row, column, value, style } of edits) {
          open(sheet).getCell(row, column).value = value;
          open(sheet).getCell(row, column).style = style;
        }
      });
      const { data, mistakes } = await readOrganisationWorkbook(file, '2100-01-01');
      const errors = mistakes.filter(({ severity }) => severity === 'error');
      expect(errors.length > 0).toBe(data === null);
      if (data) expect(checkOrganisation(data, '2100-01-01').filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const { sheet, message } of mistakes) expect([sheet, message]).not.toContain('');
    }),
    { numRuns: 60 },
  );
});

test('whatever happened to the bytes: the same organisation, mistakes, or a refusal', async () => {
  const file = await writeOrganisationWorkbook(SMALL);
  const damage = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(damage, fc.option(fc.nat(file.length)), async (bytes, cut) => {
      const damaged = Buffer.from(file.subarray(0, cut ?? file.length));
      for (const [at, byte] of bytes) if (at < damaged.length) damaged[at] = byte;
      const read = await readOrganisationWorkbook(damaged, '2100-01-01').catch((error: unknown) => error);
      if (!(read instanceof Refusal)) expect(read).toMatchObject({ mistakes: expect.any(Array) });
    }),
    { numRuns: 500 },
  );
});
