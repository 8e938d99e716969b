import type { ReactNode } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { Button } from '../../design/button';
import { Form } from '../../design/form';
import { type FormError } from '../../design/form-error';
import { useErrors } from '../../design/use-errors';
import { textOf } from '../../http/files';
import { useAct } from '../../http/use-act';
import { Heading } from '../../shell/heading';
import type { LowerPlan } from './cascade-draft';
import type { Looked } from './cascade-page';
import type { LowerBody } from './lower-bodies';
import { LowerChoice, planField } from './lower-choice';
import { refusalsOf } from './preview-cascade';

/** Body → its plan file, empty until one is chosen; whoever is not named follows the superior's plan. */
export type Chosen = Readonly<Record<string, readonly File[]>>;

interface Props {
  readonly superior: LaunchPreview;
  readonly bodies: readonly LowerBody[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly look: (files: readonly Omit<LowerPlan, 'words'>[]) => Promise<Looked>;
  readonly onLooked: (looked: Looked) => void;
}

const LONGEST = 300_000;

/** For each lower body: as the superior's plan has it, or its own plan as a file; what is wrong with a file stands beside it. */
export function ChooseLower({ superior: { plan, year }, bodies, chosen, onChoose, look, onLooked }: Props): ReactNode {
  const act = useAct(
    async () =>
      look(await Promise.all(filesOf(bodies, chosen).map(async ([organisation, file]) => ({ organisation, file: await textOf(file) })))),
    (looked) => {
      if (accept(refusalsOf(looked.preview, planField))) onLooked(looked);
    },
  );
  const { errors, accept } = useErrors(act.error);
  const choose = (id: string, files: readonly File[] | null): void => {
    // What was said about the file before is not about this one.
    accept([]);
    act.forget();
    const { [id]: _, ...others } = chosen;
    onChoose(files === null ? others : { ...others, [id]: files });
  };
  return (
    <Form errors={errors} onSend={() => accept(missing(bodies, chosen)) && act.run(undefined)}>
      <Heading title="Triển khai cùng các đơn vị cấp dưới" />
      <p className="lead measure">
        Kế hoạch {plan.number}, năm kiểm điểm {year}. Đơn vị có kế hoạch riêng sẽ có đợt riêng; các đợt được triển khai cùng lúc.
      </p>
      {bodies.map((body) => (
        <LowerChoice key={body.id} body={body} files={chosen[body.id] ?? null} onChange={(files) => choose(body.id, files)} />
      ))}
      <Button busy={act.running}>Kiểm tra các kế hoạch</Button>
    </Form>
  );
}

function filesOf(bodies: readonly LowerBody[], chosen: Chosen): [string, File][] {
  return bodies.flatMap(({ id }): [string, File][] => (chosen[id] ?? []).map((file) => [id, file]));
}

function missing(bodies: readonly LowerBody[], chosen: Chosen): FormError[] {
  if (Object.keys(chosen).length === 0)
    return [
      { message: 'Chưa đơn vị nào có kế hoạch riêng. Nếu tất cả theo đúng kế hoạch cấp trên, hãy quay lại trang trước và triển khai.' },
    ];
  return bodies.flatMap(({ id, name }) => {
    const [file] = chosen[id] ?? [];
    if (chosen[id] !== undefined && file === undefined) return [{ field: planField(id), message: `Hãy chọn tệp kế hoạch của ${name}.` }];
    if (file !== undefined && file.size > LONGEST)
      return [{ field: planField(id), message: `Tệp ${file.name.normalize('NFC')} quá lớn; kế hoạch chỉ dài tới 300.000 ký tự.` }];
    return [];
  });
}
