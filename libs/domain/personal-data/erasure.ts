import { Refusal } from '../refusal';

/** What stands in the way of erasing somebody's data, and what has to be kept of them. */
export interface Erasable {
  readonly hasLeft: boolean;
  /** The running campaigns on whose roster they stand, by name. */
  readonly campaigns: readonly string[];
  /** How many decisions of classification are about them, and how many acts of theirs are on record. */
  readonly decisions: number;
  readonly acts: number;
}

/** Only of somebody who has left and is in no running campaign. @throws Refusal `still-here`, `in-running-campaign` */
export function checkErasable({ hasLeft, campaigns }: Erasable): void {
  if (!hasLeft)
    throw new Refusal(
      'still-here',
      'Đồng chí này còn trong danh sách tổ chức nên dữ liệu còn cần dùng; chỉ xóa sau khi đã rời tổ chức (nhập danh sách mới).',
      { status: 'conflict' },
    );
  if (campaigns.length > 0)
    throw new Refusal(
      'in-running-campaign',
      `Đồng chí này có tên trong đợt đang thực hiện (${campaigns.join('; ')}); xóa được khi đợt kết thúc.`,
      {
        status: 'conflict',
      },
    );
}

/** Decisions are kept, and a decision about nobody is none: then the name stays. */
export function keepsName({ decisions }: Pick<Erasable, 'decisions'>): boolean {
  return decisions > 0;
}

/** The answer to somebody whose data were erased: what is gone, what is kept and why. */
export function erasureAnswer({ decisions, acts }: Pick<Erasable, 'decisions' | 'acts'>): string {
  const gone = ['ngày sinh', 'ngày vào Đảng', 'điện thoại', 'thư điện tử', 'tài khoản', 'thiết bị đã đăng nhập', 'nội dung tin đã gửi'];
  const kept = [
    ...(decisions > 0 ? [`họ tên và mã, vì có ${decisions} quyết định xếp loại là hồ sơ phải lưu`] : []),
    ...(acts > 0 ? [`${acts} dòng nhật ký công việc, chỉ ghi mã số, để hồ sơ còn kiểm chứng được`] : []),
    'đề nghị này và câu trả lời',
  ];
  return `Đã xóa: ${[...(decisions > 0 ? [] : ['họ tên, mã']), ...gone].join(', ')}. Còn giữ: ${kept.join('; ')}.`;
}
