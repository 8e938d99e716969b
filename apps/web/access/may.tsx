import type { ReactNode } from 'react';
import type { Act } from '@libs/domain/access/permissions';
import { useMe } from './me';

/** Whether the table of permissions gives this person an act somewhere; what it does not is not offered. The API decides again. */
export function useMay(): (act: Act) => boolean {
  const acts = useMe().data?.acts ?? [];
  return (act) => acts.includes(act);
}

/** Shown to whoever may do the act. */
export function May({ act, children }: { readonly act: Act; readonly children: ReactNode }): ReactNode {
  return useMay()(act) ? children : null;
}
