import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { FactorOffered } from '@libs/contracts/accounts';
import type { Done } from '@libs/contracts/page';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { Notice } from '../design/notice';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { ConfirmPassword } from './confirm-password';
import { CodeField } from './fields';
import { useMe } from './me';
import { QrCode } from './qr-code';

/** Sets up the second factor: scan, type the first code. */
export function SecondFactorPage(): ReactNode {
  const { on, first } = useMe().data?.secondFactor ?? { on: false, first: false };
  const offer = useAct(
    () => post<FactorOffered>('/me/second-factor', {}),
    (answer) => setOffered(answer),
  );
  const [offered, setOffered] = useState<FactorOffered | null>(null);
  const begin = (): void => offer.run(undefined);
  const { errors } = useErrors(offer.error);
  return (
    <div className="measure">
      {!first && <BackLink to="/tai-khoan">Tài khoản của tôi</BackLink>}
      <Heading title="Xác thực hai bước" />
      {on && <Notice title="Đã đặt xác thực hai bước" kind="good" />}
      {!on && offered === null && (
        <ConfirmPassword error={offer.error} onConfirmed={begin}>
          <Form errors={errors} onSend={begin}>
            <p className="lead">Ngoài mật khẩu, mỗi lần đăng nhập nhập thêm 6 số từ một ứng dụng trên điện thoại của đồng chí.</p>
            <p>Cài một ứng dụng xác thực trên điện thoại (ví dụ Google Authenticator, Microsoft Authenticator), rồi bấm nút dưới đây.</p>
            <Button busy={offer.running}>Bắt đầu</Button>
          </Form>
        </ConfirmPassword>
      )}
      {!on && offered !== null && <Enrol offered={offered} />}
    </div>
  );
}

function Enrol({ offered: { secret, uri } }: { readonly offered: FactorOffered }): ReactNode {
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const act = useAct(
    (typed: string) => post<Done>('/me/second-factor/confirm', { code: typed }),
    () => void navigate('/tai-khoan'),
  );
  const { errors, accept } = useErrors(act.error, { code: 'Mã xác thực' });
  const send = (): void => {
    if (accept(missing({ code }, { code: 'Hãy ghi mã 6 số đang hiện trong ứng dụng.' }))) act.run(code);
  };
  return (
    <Form errors={errors} onSend={send}>
      <p>1. Trong ứng dụng, chọn thêm tài khoản rồi quét mã này.</p>
      <QrCode text={uri} label="Mã QR để quét bằng ứng dụng xác thực" />
      <p className="quiet">
        Không quét được thì gõ khóa: <strong>{(secret.match(/.{1,4}/g) ?? []).join(' ')}</strong>
      </p>
      <p>2. Ghi 6 số mà ứng dụng đang hiện.</p>
      <CodeField value={code} onChange={setCode} />
      <Button busy={act.running}>Hoàn tất</Button>
    </Form>
  );
}
