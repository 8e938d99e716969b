import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import type { Invited, Slip } from '@libs/contracts/accounts';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { Notice } from '../design/notice';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { ConfirmPassword } from './confirm-password';
import { Invitee } from './invitee';
import { LinkSlip } from './link-slip';

/** Invites one person: a mail goes out where there is an address; a slip to print is there for everybody. */
export function InvitePage(): ReactNode {
  const { personId = '' } = useParams();
  const [invited, setInvited] = useState<Invited | null>(null);
  const act = useAct((input: { personId: string }, key) => post<Invited>('/accounts/invitations', input, key), setInvited);
  const { errors } = useErrors(act.error);
  const send = (): void => act.run({ personId });
  return (
    <div className="measure">
      <BackLink to="/nguoi-dung">Người dùng</BackLink>
      <Heading title={invited ? 'Đã mời' : 'Mời nhận tài khoản'} moved={invited !== null} />
      <Invitee personId={personId} />
      {invited ? (
        <Made invited={invited} />
      ) : (
        <ConfirmPassword error={act.error} onConfirmed={send}>
          <Form errors={errors} onSend={send}>
            <p>Người được mời nhận một liên kết dùng một lần, trong 7 ngày, để tự đặt mật khẩu. Mời lại thì liên kết trước hết hiệu lực.</p>
            <Button busy={act.running}>Mời</Button>
          </Form>
        </ConfirmPassword>
      )}
    </div>
  );
}

/** What became of an invitation, or of a link for a new password. */
export function Made({ invited: { invitationId, mailed } }: { readonly invited: Invited }): ReactNode {
  const [slip, setSlip] = useState<Slip | null>(null);
  const act = useAct(() => post<Slip>(`/invitations/${invitationId}/slip`, {}), setSlip);
  if (slip) return <LinkSlip slip={slip} />;
  return (
    <>
      <Notice title={mailed ? 'Thư mời đang được gửi' : 'Người này chưa có địa chỉ thư'} kind={mailed ? 'good' : 'warn'}>
        <p>{mailed ? 'Không nhận được thư thì in phiếu và trao tận tay.' : 'Hãy in phiếu có mã QR và trao tận tay.'}</p>
      </Notice>
      <ConfirmPassword error={act.error} onConfirmed={() => act.run(undefined)}>
        <Button kind="second" onPress={() => act.run(undefined)} busy={act.running}>
          Xem phiếu để in
        </Button>
      </ConfirmPassword>
    </>
  );
}
