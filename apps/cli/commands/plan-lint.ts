import { lintPlan } from '@libs/domain/plan/lint/lint-plan';
import { Refusal } from '@libs/domain/refusal';
import { lintInput } from '@libs/rulebook/lint-input';
import { refusedElement } from '../answer';
import { type Command, EXIT } from '../command';
import { writeLossless } from '../lossless-json';
import { readOptions, readYear } from '../options';
import { onePlan, planNamed } from '../plan-file';
import { writeTable } from '../table';

export const planLint: Command = {
  name: 'plan lint',
  usage: 'MÃ|TỆP --year NĂM [--table]',
  summary: 'Điều chưa ổn của một kế hoạch cho một năm kiểm điểm, trước khi triển khai.',
  help: `
Ra:   [{code, step, severity: "error"|"warning", message, cite}]
      step         mã yêu cầu, hoặc null khi nói về cả kế hoạch; message nêu điều chưa ổn rồi cách sửa
Mã thoát 2 khi có lỗi (error): ban chỉ đạo phải xác nhận kèm lý do mới triển khai được.`,
  run(args, io) {
    const options = readOptions(args, { flags: ['--table'], values: ['--year'] });
    const word = onePlan(options.rest);
    const year = readYear(options);
    try {
      const findings = lintPlan(lintInput(planNamed(word, io).plan, year));
      const rows = findings.map(({ code, step, severity, message, cure, cite }) => ({
        code,
        step,
        severity,
        message: `${message} ${cure}`,
        cite,
      }));
      io.out(options.flags.has('--table') ? writeTable(rows) : `${writeLossless(rows)}\n`);
      return Promise.resolve(rows.some(({ severity }) => severity === 'error') ? EXIT.refused : EXIT.answered);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      io.out(`${writeLossless(refusedElement(word, error))}\n`);
      return Promise.resolve(EXIT.refused);
    }
  },
};
