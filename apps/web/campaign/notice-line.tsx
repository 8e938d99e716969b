import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Notice } from '@libs/contracts/change';
import { get } from '../http/send';

/** Whom a change will be told to and when, asked before it is made. `path`: of the campaign or the duty. Says nothing until it is known. */
export function NoticeLine({ path }: { readonly path: string }): ReactNode {
  const { data } = useQuery({ queryKey: ['notice', path], queryFn: ({ signal }) => get<Notice>(`${path}/notice`, signal) });
  if (data === undefined) return null;
  return <p>{data.text}</p>;
}
