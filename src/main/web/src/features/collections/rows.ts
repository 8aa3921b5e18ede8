import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import { Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import { toast } from '../../ui/toasts';

/** One page of a list, whatever the API calls its entries. */
export interface Rows<T> {
  rows: T[];
  total: number;
  next_cursor: string | null;
}

type Pages<T> = InfiniteData<Rows<T>, string | undefined>;

/** So many rows are asked for at once: the most that the API gives. */
export const PAGE = 100;

export function next({ next_cursor }: Rows<unknown>): string | undefined {
  return next_cursor ?? undefined;
}

/** For a mutation of the lists below `key`: shown at once, taken back and said aloud when the server refuses. */
export function atOnce<T, V>(key: QueryKey, edit: (page: Rows<T>, variables: V) => Rows<T>) {
  return {
    onMutate: async (variables: V) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueriesData<Pages<T>>({ queryKey: key });
      editPages<T>(key, (page) => edit(page, variables));
      return before;
    },
    onError: (error: Error, _variables: V, before: [QueryKey, Pages<T> | undefined][] | undefined) => {
      for (const [at, pages] of before ?? []) queries.setQueryData(at, pages);
      toast(Problem.of(error).message, { tone: 'danger' });
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.portfolio }),
  };
}

/** Replaces the row where it stands; a new one goes to the top of the list of everything, and filtered lists are asked anew. */
export function put<T extends { id: number }>(key: QueryKey, unfiltered: QueryKey, row: T): void {
  const known = queries.getQueriesData<Pages<T>>({ queryKey: key }).some(([, pages]) => pages?.pages.some(({ rows }) => has(rows, row.id)));
  if (known) return editPages<T>(key, (page) => ({ ...page, rows: page.rows.map((each) => (each.id === row.id ? row : each)) }));
  queries.setQueryData<Pages<T>>(unfiltered, (pages) => {
    const [first, ...rest] = pages?.pages ?? [];
    return pages && first && { ...pages, pages: [{ ...first, rows: [row, ...first.rows], total: first.total + 1 }, ...rest] };
  });
  void queries.invalidateQueries({ queryKey: key, predicate: ({ queryHash }) => queryHash !== JSON.stringify(unfiltered) });
}

export function without<T extends { id: number }>(page: Rows<T>, id: number): Rows<T> {
  const rows = page.rows.filter((row) => row.id !== id);
  return { ...page, rows, total: page.total - 1 };
}

function editPages<T>(key: QueryKey, edit: (page: Rows<T>) => Rows<T>): void {
  queries.setQueriesData<Pages<T>>({ queryKey: key }, (pages) => pages && { ...pages, pages: pages.pages.map(edit) });
}

function has(rows: readonly { id: number }[], id: number): boolean {
  return rows.some((row) => row.id === id);
}
