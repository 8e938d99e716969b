import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { Outlet, useOutletContext } from 'react-router';
import type { LaunchPreview } from '@libs/contracts/launch';
import { useDraft } from '../../access/draft';
import { post } from '../../http/send';
import { choicesOf, type LaunchDraft, NO_LAUNCH } from './launch-draft';

export interface Launching {
  readonly draft: LaunchDraft;
  readonly keep: (draft: LaunchDraft) => void;
  readonly forget: () => void;
  /** What a launch with the choices so far would do. */
  readonly preview: UseQueryResult<LaunchPreview>;
}

/** What the pages of a launch share: the choices so far and their preview. */
export function LaunchFrame(): ReactNode {
  const { value, keep, forget } = useDraft('trien-khai', NO_LAUNCH);
  // A draft kept by an earlier version lacks what came later.
  const draft = useMemo(() => ({ ...NO_LAUNCH, ...value }), [value]);
  const choices = useMemo(() => choicesOf(draft), [draft]);
  const preview = useQuery({
    queryKey: ['launch-preview', choices],
    queryFn: () => post<LaunchPreview>('/campaigns/preview', choices),
    enabled: draft.plan !== '',
  });
  return <Outlet context={{ draft, keep, forget, preview } satisfies Launching} />;
}

export const useLaunching = (): Launching => useOutletContext<Launching>();
