import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { hasStatus, headingFor, sentenceFor } from '../http/refused';
import { Button } from '../design/button';
import { Heading } from './heading';
import { Loading } from './loading';
import { NotFoundPage } from './not-found-page';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows a page once its data are there; what was there stays on screen while it is read again, also when that fails. */
export function Loaded<T>({ query, children }: Props<T>): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <Loading />;
  // What cannot be an address of ours (400) leads nowhere just as one that is not there (404).
  if (hasStatus(query.error, 404) || hasStatus(query.error, 400)) return <NotFoundPage />;
  return (
    <div className="measure">
      <Heading title={headingFor(query.error)} />
      <p>{sentenceFor(query.error)}</p>
      <Button onPress={() => void query.refetch()}>Thử lại</Button>
    </div>
  );
}
