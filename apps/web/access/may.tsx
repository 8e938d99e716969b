import type { ReactNode } from 'react';
import type { Me } from '@libs/contracts/access';
import { useMe } from './me';

type Act = Me['acts'][number];

/** Whether the table of permissions gives this person an act somewhere; what it does not is not offered. The API decides again. */
export function useMay(): (act: Act) => boolean {
  const acts = useMe().data?.acts ?? [];
  return (act) => acts.includes(act);
}

/** Shown to whoever may do the act. */
export function May({ act, children }: { readonly act: Act; readonly children: ReactNode }): ReactNode {
  return useMay()(act) ? children : null;
}
