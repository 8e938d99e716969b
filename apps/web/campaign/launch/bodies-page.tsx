import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LaunchPreview } from '@libs/contracts/launch';
import { Button } from '../../design/button';
import { Form } from '../../design/form';
import { useErrors } from '../../design/use-errors';
import { Heading } from '../../shell/heading';
import { tooLong } from '../../design/too-long';
import { absenceField, BodyCard } from './body-card';
import { LONGEST_REASON } from './confirm-words';
import type { Launching } from './launch-frame';
import { LaunchPage } from './launch-page';

/** The name by which it is confirmed that a body is not to be had here. */
const absence = (key: string): string => `absent-body/${key}`;

/** The bodies the plan names, bound to those of the tree: guessed by kind, confirmed here. */
export function BodiesPage(): ReactNode {
  return (
    <LaunchPage back={{ to: '/trien-khai/xac-nhan', text: 'Xác nhận về văn bản' }}>
      {(preview, launching) => <Bodies preview={preview} launching={launching} />}
    </LaunchPage>
  );
}

function Bodies({ preview, launching: { draft, keep } }: { readonly preview: LaunchPreview; readonly launching: Launching }): ReactNode {
  const navigate = useNavigate();
  const inside = preview.bodies.filter(({ external }) => !external);
  const [bound, setBound] = useState(() => Object.fromEntries(inside.map((body) => [body.key, body.bound])));
  const [absences, setAbsences] = useState(() => Object.fromEntries(inside.map(({ key }) => [key, draft.reasons[absence(key)] ?? ''])));
  const { errors, accept } = useErrors(undefined);
  const send = (): void => {
    const empty = inside.filter(({ key, needed }) => needed && (bound[key] ?? []).length === 0);
    const unsaid = empty.filter(({ key }) => (absences[key] ?? '').trim() === '');
    const wrong = unsaid.map(({ key, name }) => ({
      field: absenceField(key),
      message: `“${name}” được văn bản giao việc: hãy gắn với đơn vị, hoặc ghi vì sao ở đây không có.`,
    }));
    if (!accept([...wrong, ...empty.flatMap(({ key }) => tooLong(absenceField(key), 'Lý do', absences[key] ?? '', LONGEST_REASON))]))
      return;
    const reasons = Object.fromEntries(empty.map(({ key }) => [absence(key), absences[key] ?? '']));
    keep({ ...draft, bindings: bound, reasons: { ...draft.reasons, ...reasons } });
    void navigate('/trien-khai/danh-sach');
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title="Cơ quan nêu trong kế hoạch" />
      <p className="measure">
        Hệ thống đoán mỗi cơ quan trong kế hoạch ứng với đơn vị nào của tổ chức. Đồng chí xem và sửa chỗ nào chưa đúng, rồi bấm “Xác nhận”.
      </p>
      {inside.map((body) => (
        <BodyCard
          key={body.key}
          body={body}
          candidates={preview.candidates}
          bound={bound[body.key] ?? []}
          onChange={(ids) => setBound({ ...bound, [body.key]: ids })}
          absence={absences[body.key] ?? ''}
          onAbsence={(reason) => setAbsences({ ...absences, [body.key]: reason })}
        />
      ))}
      <External bodies={preview.bodies.filter(({ external }) => external)} />
      <Button>Xác nhận</Button>
    </Form>
  );
}

function External({ bodies }: { readonly bodies: LaunchPreview['bodies'] }): ReactNode {
  if (bodies.length === 0) return null;
  return <p className="quiet measure">Ngoài tổ chức, không gắn: {bodies.map(({ name }) => name).join('; ')}.</p>;
}
