import { Refusal } from '@libs/domain/refusal';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { refusedElement, writeRefusal } from '../answer';
import { type Command, EXIT, UsageError } from '../command';
import { writeLossless } from '../lossless-json';
import { parseYear, readOptions } from '../options';
import { writeTable } from '../table';

export const calendarCommand: Command = {
  name: 'calendar',
  usage: 'NĂM [--table]',
  summary: 'Các ngày khác với thứ hai – thứ sáu của một năm: nghỉ lễ, nghỉ bù, thứ bảy làm bù (G-03).',
  help: `
Ra:   [{date, kind: "off"|"working", reason, document, confirmed}]
      confirmed    false khi chưa thấy văn bản hoặc thông báo nói đúng ngày ấy`,
  run(args, io) {
    const { flags, rest } = readOptions(args, { flags: ['--table'] });
    const [word, ...more] = rest;
    if (word === undefined || more.length > 0) throw new UsageError('Cần đúng một năm: dondoc calendar 2026.');
    const year = parseYear(word);
    const { days, from, to } = loadCalendar();
    const write = (rows: readonly object[]): void => io.out(flags.has('--table') ? writeTable(rows) : `${writeLossless(rows)}\n`);
    if (year < from || year > to) {
      const refusal = new Refusal('no-calendar', `Chưa có lịch nghỉ năm ${year}; lịch hiện có từ ${from} đến ${to}.`, { cite: 'G-03' });
      io.out(flags.has('--table') ? writeRefusal(word, refusal, true) : `${writeLossless([refusedElement(word, refusal)])}\n`);
      return Promise.resolve(EXIT.refused);
    }
    write(days.filter((day) => day.date.startsWith(`${year}-`)));
    return Promise.resolve(EXIT.answered);
  },
};
