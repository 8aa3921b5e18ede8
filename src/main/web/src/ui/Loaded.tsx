import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorPanel } from './ErrorPanel';
import { usePatience } from './Skeleton';

export interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** Of the final size, so that nothing moves when the answer comes. */
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** The states of a region whose content comes from one query: loading, failed, there, there and being refreshed. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  const { data, error, isPending, isFetching, refetch } = query;
  const waiting = usePatience(isPending);
  if (waiting || isPending) return <div aria-busy="true">{waiting && skeleton}</div>;
  if (data === undefined) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  return (
    <div className={isFetching ? 'refreshing' : undefined} aria-busy={isFetching || undefined}>
      {children(data)}
    </div>
  );
}
