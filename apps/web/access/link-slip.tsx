import type { ReactNode } from 'react';
import type { Slip } from '@libs/contracts/accounts';
import { Button } from '../design/button';
import { QrCode } from './qr-code';

/** The one-time link on paper, for who has no mail: to scan, or to type. */
export function LinkSlip({ slip: { name, committee, link, until } }: { readonly slip: Slip }): ReactNode {
  return (
    <section>
      <h2>Phiếu nhận tài khoản Đôn Đốc</h2>
      <p>
        Đồng chí {name}, {committee}
      </p>
      <QrCode text={link} label={`Mã QR nhận tài khoản của ${name}`} />
      <p>
        Quét mã bằng điện thoại, hoặc mở địa chỉ: <span className="break">{link}</span>
      </p>
      <p>Chỉ dùng được một lần, đến {until.text}. Chỉ dành cho đồng chí; xin không chuyển cho người khác.</p>
      <Button kind="second" onPress={() => window.print()}>
        In phiếu
      </Button>
    </section>
  );
}
