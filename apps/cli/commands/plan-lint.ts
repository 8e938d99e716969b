import { lintPlan } from '@libs/domain/plan/lint/lint-plan';
import { Refusal } from '@libs/domain/refusal';
import { lintInput } from '@libs/rulebook/lint-input';
import { writeRefusal } from '../answer';
import { type Command, EXIT } from '../command';
import { writeLossless } from '../lossless-json';
import { readOptions, readYear } from '../options';
import { findingLines, type LineOf } from '../finding-lines';
import { isFile, onePlan, planNamed } from '../plan-file';
import { writeTable } from '../table';

export const planLint: Command = {
  name: 'plan lint',
  usage: 'MÃ|TỆP --year NĂM [--table]',
  summary: 'Điều chưa ổn của một kế hoạch cho một năm kiểm điểm, trước khi triển khai.',
  help: `
Ra:   [{code, step, severity: "error"|"warning", message, cite}]
      step         mã yêu cầu, hoặc null khi nói về cả kế hoạch
      message      điều chưa ổn, cách sửa và, khi xem một tệp, dòng của bước trong tệp
Mã thoát 2 khi có lỗi (error): ban chỉ đạo phải xác nhận kèm lý do mới triển khai được.`,
  run(args, io) {
    const options = readOptions(args, { flags: ['--table'], values: ['--year'] });
    const word = onePlan(options.rest);
    const year = readYear(options);
    try {
      const findings = lintPlan(lintInput(planNamed(word, io).plan, year));
      const lineOf: LineOf = isFile(word) ? findingLines(io.readFile(word), word) : () => null;
      const rows = findings.map(({ code, step, severity, message, cure, cite }) => ({
        code,
        step,
        severity,
        message: [message, cure, where(lineOf, step)].join(' ').trim(),
        cite,
      }));
      io.out(options.flags.has('--table') ? writeTable(rows) : `${writeLossless(rows)}\n`);
      return Promise.resolve(rows.some(({ severity }) => severity === 'error') ? EXIT.refused : EXIT.answered);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      io.out(writeRefusal(word, error, options.flags.has('--table')));
      return Promise.resolve(EXIT.refused);
    }
  },
};

function where(lineOf: LineOf, step: string | null): string {
  const line = step === null ? null : lineOf(step);
  return line === null ? '' : `(${line})`;
}
