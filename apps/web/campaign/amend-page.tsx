import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import type { AmendmentPage, AmendmentPreview as Preview, AmendmentRequest } from '@libs/contracts/amendment';
import type { Changed } from '@libs/contracts/change';
import { useDraft } from '../access/draft';
import { BackLink } from '../design/back-link';
import { Notice } from '../design/notice';
import { get } from '../http/send';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { type AmendDraft, EMPTY_DRAFT, NO_CHANGE } from './amend-draft';
import { AmendForm } from './amend-form';
import { AmendPreview } from './amend-preview';
import { AmendmentList } from './amendment-list';
import { ChangeDone } from './change-done';

/** Changes a running campaign under a numbered document (G-13): deadlines, words, steps skipped and added. */
export function AmendPage(): ReactNode {
  const { id = '', stepId = '' } = useParams();
  const query = useQuery({
    queryKey: ['campaign', id, 'amendments'],
    queryFn: ({ signal }) => get<AmendmentPage>(`/campaigns/${id}/amendments`, signal),
  });
  return <Loaded query={query}>{(page) => <Amend key={stepId} page={page} stepId={stepId} />}</Loaded>;
}

/** `stepId`: the step whose deadline somebody came to move; empty where the whole plan is looked at. */
function Amend({ page, stepId }: { readonly page: AmendmentPage; readonly stepId: string }): ReactNode {
  const { id, state } = page.campaign;
  const back = { to: `/dot/${id}`, text: 'Bảng theo dõi' };
  const start: AmendDraft = stepId === '' ? EMPTY_DRAFT : { ...EMPTY_DRAFT, change: { ...NO_CHANGE, kind: 'extend', stepId } };
  const { value: draft, keep, forget } = useDraft(`sua-ke-hoach:${id}:${stepId}`, start);
  const [shown, setShown] = useState<{ request: AmendmentRequest; preview: Preview }>();
  const [done, setDone] = useState<Changed>();
  if (done) return <ChangeDone title="Đã sửa kế hoạch" notice={done.notice} back={back} />;
  if (shown)
    return (
      <div className="measure">
        <AmendPreview
          campaignId={id}
          {...shown}
          onBack={() => setShown(undefined)}
          onMore={() => {
            keep({ ...draft, kept: shown.request.changes, change: NO_CHANGE });
            setShown(undefined);
          }}
          onDone={(answer) => {
            forget();
            setDone(answer);
          }}
        />
      </div>
    );
  return (
    <div className="measure">
      <BackLink to={back.to}>{back.text}</BackLink>
      {state === 'running' || state === 'paused' ? (
        <AmendForm page={page} draft={draft} onDraft={keep} onPreview={(request, preview) => setShown({ request, preview })} />
      ) : (
        <>
          <Heading title="Sửa kế hoạch" />
          <Notice title="Đợt này đã khép lại, không sửa được nữa" />
        </>
      )}
      <AmendmentList amendments={page.amendments} />
    </div>
  );
}
