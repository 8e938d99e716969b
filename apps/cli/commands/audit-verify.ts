import { type Command, EXIT, UsageError } from '../command';
import { readOptions } from '../options';

export const auditVerify: Command = {
  name: 'audit verify',
  usage: '[--head <mã>]',
  summary: 'Kiểm tra nhật ký thao tác: có mục nào bị sửa, bị mất hay bị đổi thứ tự không.',
  help: `
Ra:   {sealed, head, flaws: [{number, flaw}], unsealed, knownHead?}
      flaw      changed (nội dung bị sửa) | missing (mục bị mất) | out-of-order (số thứ tự bị ngắt hay đảo)
      unsealed  số mục mới, chưa được niêm phong (thường là 0, hoặc vài mục vừa ghi)
      --head    mã niêm phong đã ghi lại lần trước (có trong nhật ký của tiến trình worker); knownHead cho biết mã ấy còn trong chuỗi không
Mã thoát 2 nếu có chỗ sai.`,
  async run(args, io) {
    const { values, rest } = readOptions(args, { values: ['--head'] });
    if (rest.length > 0) throw new UsageError('Lệnh này không nhận thêm tham số: dondoc audit verify [--head <mã>].');
    // Loaded only here: the commands of the rules need neither a database nor a server.
    const { verifyAudit } = await import('../running/verify-audit.js');
    const report = await verifyAudit(values.get('--head') ?? null);
    io.out(`${JSON.stringify(report)}\n`);
    return report.flaws.length === 0 && report.knownHead !== false ? EXIT.answered : EXIT.refused;
  },
};
