import { type Command, EXIT, UsageError } from '../command';

export const demo: Command = {
  name: 'demo',
  usage: '',
  summary: 'Trình diễn: nạp một phường mẫu rồi chạy thử cả một đợt Kế hoạch 79 trước mắt người xem.',
  help: `
Ra:   địa chỉ để xem và tài khoản để đăng nhập, in ra ngay; lệnh đợi đến khi cả đợt đã chạy hết. Chạy lại thì
      tạo một buổi diễn tập mới trên phường mẫu đã có.
      Chỉ dùng trong thư mục dữ liệu của riêng bản trình diễn (npm start -- --demo).`,
  async run(args, io) {
    if (args.length > 0) throw new UsageError('Lệnh này không nhận tham số: dondoc demo.');
    // Left out of images (deploy/images/leave-out.mjs).
    const { playDemo } = await import('../running/play-demo.js').catch(() => {
      throw new UsageError('Bản cài đặt này không kèm bản trình diễn: chạy npm start -- --demo từ mã nguồn.');
    });
    await playDemo((text) => io.out(text));
    return EXIT.answered;
  },
};
