import { planJsonSchema } from '@libs/rulebook/plan-json-schema';
import { type Command, EXIT, UsageError } from '../command';

export const planSchemaCommand: Command = {
  name: 'plan schema',
  usage: '',
  summary: 'JSON Schema của tệp kế hoạch, cho trình soạn thảo kiểm tra khi viết.',
  help: `
Ra:   một JSON Schema (2020-12); lưu thành tệp rồi khai ở dòng đầu của kế hoạch:
      # yaml-language-server: $schema=plan.schema.json`,
  run(args, io) {
    if (args.length > 0) throw new UsageError('plan schema không nhận thêm chữ nào.');
    io.out(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
    return Promise.resolve(EXIT.answered);
  },
};
