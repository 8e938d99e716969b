import { libraryPlanIds, loadPlan } from '@libs/rulebook/load-plan';
import { type Command, EXIT, UsageError } from '../command';
import { writeLossless } from '../lossless-json';
import { readOptions } from '../options';
import { writeTable } from '../table';

export const planList: Command = {
  name: 'plan list',
  usage: '[--table]',
  summary: 'Các kế hoạch trong thư viện.',
  help: `
Ra:   [{id, number, issuer, title, date, campaignYear, recurs, steps, rules, sha256, warnings}]`,
  run(args, io) {
    const { flags, rest } = readOptions(args, { flags: ['--table'] });
    if (rest.length > 0) throw new UsageError('plan list không nhận thêm chữ nào.');
    const rows = libraryPlanIds().map((id) => {
      const { plan, sha256 } = loadPlan(id);
      const { number, issuer, title, date, campaignYear } = plan.document;
      return {
        id,
        number,
        issuer,
        title,
        date,
        campaignYear,
        recurs: plan.recurs,
        steps: plan.steps.length,
        rules: plan.rules.set,
        sha256,
        warnings: [],
      };
    });
    io.out(flags.has('--table') ? writeTable(rows.map(({ sha256: _sha, warnings: _none, ...row }) => row)) : `${writeLossless(rows)}\n`);
    return Promise.resolve(EXIT.answered);
  },
};
