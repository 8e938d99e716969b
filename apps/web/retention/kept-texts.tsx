import type { ReactNode } from 'react';
import type { Board } from '@libs/contracts/board';
import { May } from '../access/may';
import { LinkButton } from '../design/link-button';

/** What becomes of the texts and files of a campaign that is over: kept until a day, put off, or destroyed. Nothing while it runs. */
export function KeptTexts({ campaign: { id, texts } }: Pick<Board, 'campaign'>): ReactNode {
  if (texts.destroyed)
    return (
      <section>
        <h2>Bài và tệp đã nộp</h2>
        <p className="measure">Đã hủy {texts.destroyed.text}. Danh sách, kết quả và việc đúng hạn hay muộn vẫn giữ.</p>
      </section>
    );
  if (texts.keptUntil === null) return null;
  return (
    <section>
      <h2>Bài và tệp đã nộp</h2>
      <p className="measure">
        Hệ thống hủy ngày <strong>{texts.keptUntil.text}</strong>; từ ngày ấy không ai đọc lại được. Danh sách, kết quả và việc đúng hạn hay
        muộn vẫn giữ. Thời hạn lưu hồ sơ kiểm điểm theo quy định: chưa xác minh; đây là thời gian cấp ủy đặt.
      </p>
      <May act="postpone-destruction">
        <p>
          <LinkButton to={`/dot/${id}/lui-ngay-huy`} kind="second">
            Lùi ngày hủy
          </LinkButton>
        </p>
      </May>
    </section>
  );
}
