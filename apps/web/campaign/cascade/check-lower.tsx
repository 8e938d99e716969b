import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CascadeLaunched, CascadeRequest } from '@libs/contracts/cascade';
import { Button } from '../../design/button';
import { Choice } from '../../design/choice';
import { Form } from '../../design/form';
import type { FormError } from '../../design/form-error';
import { Notice } from '../../design/notice';
import { useErrors } from '../../design/use-errors';
import { post } from '../../http/send';
import { useAct } from '../../http/use-act';
import { Heading } from '../../shell/heading';
import { cascadeOf, decideLower, type LowerWords, lowerStillToConfirm, type Superior } from './cascade-draft';
import type { Looked } from './cascade-page';
import type { LowerBody } from './lower-bodies';
import { LowerCard } from './lower-card';
import { planField } from './lower-choice';
import { previewCascade, refusalsOf } from './preview-cascade';

interface Props {
  readonly superior: Superior;
  readonly bodies: readonly LowerBody[];
  readonly looked: Looked;
  readonly onLooked: (looked: Looked) => void;
  readonly onBack: () => void;
  readonly onLaunched: () => void;
}

/** Every lower plan once more, its deadlines beside its superior's, and the launch of all of them. */
export function CheckLower({ superior, bodies, looked, onLooked, onBack, onLaunched }: Props): ReactNode {
  const navigate = useNavigate();
  const { plans, preview } = looked;
  const request = cascadeOf(superior, plans, preview);
  const [seen, setSeen] = useState(() => decisionsOf(request));
  const [again, setAgain] = useState(false);
  const changed = decisionsOf(request) !== seen;
  const look = useAct(previewCascade, (answer, asked) => {
    if (!accept(refusalsOf(answer, planField))) return;
    onLooked({ plans, preview: answer });
    setSeen(decisionsOf(asked));
  });
  const launch = useAct(
    (all: CascadeRequest, key) => post<CascadeLaunched>('/cascades', all, key),
    ({ campaigns }) => {
      onLaunched();
      void navigate(`/dot/${campaigns[0]?.campaignId ?? ''}`, { replace: true });
    },
  );
  const { errors, accept } = useErrors(launch.error ?? look.error);
  const say = (organisation: string, words: LowerWords): void =>
    onLooked({ preview, plans: plans.map((plan) => (plan.organisation === organisation ? { ...plan, words } : plan)) });
  const send = (): void => {
    const wrong = plans.flatMap(({ organisation, words }) =>
      preview.lower
        .filter((lower) => lower.organisation === organisation)
        .flatMap((lower) => [...decideLower(lower, preview, words).errors, ...lowerStillToConfirm(lower, words, superior)]),
    );
    launch.forget();
    look.forget();
    if (!accept([...wrong, ...(preview.again && !again && !changed ? [TWICE] : [])])) return;
    if (changed) look.run(request);
    else launch.run({ ...request, ...(preview.again ? { again } : {}) });
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title="Kiểm tra kế hoạch của cấp dưới" />
      {preview.refusal !== null && !changed && (
        <Notice title="Chưa triển khai được" kind="warn">
          <p>{preview.refusal.message}</p>
        </Notice>
      )}
      {preview.lower.map((lower) => {
        const words = plans.find(({ organisation }) => organisation === lower.organisation)?.words;
        const name = bodies.find(({ id }) => id === lower.organisation)?.name ?? '';
        if (words === undefined) return null;
        return (
          <LowerCard
            key={lower.organisation}
            {...{ name, lower, words, superior }}
            now={preview.now}
            onChange={(next) => say(lower.organisation, next)}
          />
        );
      })}
      {preview.again && (
        <Choice
          kind="checkbox"
          name="again"
          id="again"
          label="Có kế hoạch đã triển khai cho năm này; tôi cố ý triển khai thêm một lần nữa"
          checked={again}
          onChange={setAgain}
        />
      )}
      <p className="measure">
        Khi bấm “Triển khai tất cả”, {preview.lower.length + 1} đợt bắt đầu cùng lúc và các thông báo được gửi ngay.
      </p>
      <div className="row">
        <Button busy={look.running || launch.running}>{changed ? 'Kiểm tra lại' : 'Triển khai tất cả'}</Button>
        <Button kind="second" onPress={onBack}>
          Chọn lại kế hoạch
        </Button>
      </div>
    </Form>
  );
}

const TWICE: FormError = { field: 'again', message: 'Có kế hoạch đã triển khai cho năm này. Nếu cố ý làm lại, hãy đánh dấu xác nhận.' };

/** What a look depends on; what is confirmed and answered changes nothing in it. */
const decisionsOf = ({ lower }: CascadeRequest): string => JSON.stringify(lower.map(({ decisions }) => decisions));
