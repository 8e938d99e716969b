import { type Command, EXIT, UsageError } from '../command';
import { readOptions } from '../options';

export const reconcile: Command = {
  name: 'reconcile',
  usage: '[--restart]',
  summary: 'Nối lại mọi đợt kiểm điểm đang chạy với Temporal: đợt nào mất thì khởi động lại, không mất gì.',
  help: `
Ra:   {processes}   số quy trình được gọi lại
      --restart     kết thúc các lần chạy cũ trước (sau một thay đổi không tương thích); mọi việc đã làm đều nằm trong cơ sở dữ liệu`,
  async run(args, io) {
    const { flags, rest } = readOptions(args, { flags: ['--restart'] });
    if (rest.length > 0) throw new UsageError('Lệnh này không nhận thêm tham số: dondoc reconcile [--restart].');
    // Loaded only here: the commands of the rules need neither a database nor a server.
    const { reconcileAll } = await import('../running/reconcile-all.js');
    io.out(`${JSON.stringify({ processes: await reconcileAll({ restart: flags.has('--restart') }) })}\n`);
    return EXIT.answered;
  },
};
