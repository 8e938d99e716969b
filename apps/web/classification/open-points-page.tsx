import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { OpenPoints, RuleChoiceRequest } from '@libs/contracts/classification';
import type { Done } from '@libs/contracts/page';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { SelectField } from '../design/select-field';
import { TextField } from '../design/text-field';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { useOpenPoints } from './results';

/** The board settles what the rule set leaves open; nothing has a default. */
export function OpenPointsPage(): ReactNode {
  const { id = '' } = useParams();
  return (
    <div className="measure">
      <BackLink to={`/dot/${id}/ket-qua`}>Kết quả xếp loại</BackLink>
      <Loaded query={useOpenPoints(id)}>{(points) => <OpenPointsForm campaignId={id} points={points} />}</Loaded>
    </div>
  );
}

const YES_NO = [
  { value: 'true', text: 'Có' },
  { value: 'false', text: 'Không' },
];

type Answers = Readonly<Record<string, string>>;

function OpenPointsForm({ campaignId, points }: { readonly campaignId: string; readonly points: OpenPoints }): ReactNode {
  const navigate = useNavigate();
  const [answers, setAnswers] = useState<Answers>(() => answersOf(points));
  const act = useAct(
    (body: RuleChoiceRequest, key) => post<Done>(`/campaigns/${campaignId}/open-points`, body, key),
    () => void navigate(`/dot/${campaignId}/ket-qua`),
  );
  const questions = points.tables.flatMap(({ kind, points: own }) =>
    own.map(({ name, question }): [string, string] => [nameOf(kind, name), question]),
  );
  const { errors } = useErrors(act.error, Object.fromEntries<string>(questions));
  if (questions.length + points.quota.length === 0)
    return (
      <>
        <Heading title="Điểm mở của bộ quy tắc" />
        <p>{points.document} không có điểm nào chờ quyết định.</p>
      </>
    );
  const answer = (name: string) => (value: string) => setAnswers({ ...answers, [name]: value });
  return (
    <Form errors={errors} onSend={() => act.run(requestOf(points, answers))}>
      <Heading title="Điểm mở của bộ quy tắc" />
      <p>
        {points.document} còn những điểm chưa xác nhận. Chưa quyết định thì bảng đó chưa dùng được; máy không tự đặt giá trị nào. Những gì
        đã quyết định trước được giữ lại.
      </p>
      {points.tables.map(({ kind, title, points: own }) => (
        <section key={kind}>
          <h2>{title}</h2>
          {own.map(({ name, question, type }) => {
            const field = nameOf(kind, name);
            const shared = { name: field, label: question, value: answers[field] ?? '', onChange: answer(field) };
            return type === 'number' ? (
              <TextField key={name} {...shared} hint="Số từ 0 đến 100" digits={4} />
            ) : (
              <SelectField key={name} {...shared} empty="Chưa quyết định" choices={YES_NO} />
            );
          })}
        </section>
      ))}
      {points.quota.length > 0 && <h2>Số lượng xuất sắc</h2>}
      {points.quota.map(({ name, question, choices }) => (
        <SelectField
          key={name}
          name={nameOf('quota', name)}
          label={question}
          empty="Chưa quyết định"
          choices={choices}
          value={answers[nameOf('quota', name)] ?? ''}
          onChange={answer(nameOf('quota', name))}
        />
      ))}
      <Button busy={act.running}>Ghi quyết định</Button>
    </Form>
  );
}

const nameOf = (kind: string, name: string): string => (kind === 'quota' ? `quota.${name}` : `tables.${kind}.${name}`);

function answersOf({ tables, quota }: OpenPoints): Answers {
  return Object.fromEntries([
    ...tables.flatMap(({ kind, points }) => points.map(({ name, value }) => [nameOf(kind, name), value] as const)),
    ...quota.map(({ name, value }) => [nameOf('quota', name), value] as const),
  ]);
}

/** What has been answered; a table without any answer stays open. */
function requestOf({ tables, quota }: OpenPoints, answers: Answers): RuleChoiceRequest {
  const given = (kind: string, name: string): string => (answers[nameOf(kind, name)] ?? '').trim();
  const tablesGiven = tables.flatMap(({ kind, points }) => {
    const own = points.filter(({ name }) => given(kind, name) !== '');
    const settings = own.map(({ name, type }) => [name, type === 'flag' ? given(kind, name) === 'true' : given(kind, name)] as const);
    return settings.length > 0 ? [[kind, Object.fromEntries(settings)] as const] : [];
  });
  const quotaGiven = quota.filter(({ name }) => given('quota', name) !== '');
  const settled = quotaGiven.map(({ name }) => {
    const value = given('quota', name);
    return [name, name === 'smallGroupFloor' ? value === 'true' : value] as const;
  });
  return { tables: Object.fromEntries(tablesGiven), quota: Object.fromEntries(settled) };
}
