import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { queries } from '../../../api/query';
import type { AppealFile, CaseItem, Dispute, FlagLevel } from '../../../api/types';
import type { CaseFile, DeskStats } from './types';

/** The keys of the desk's queries. They stand here and not with the others because only staff load them. */
export const deskKeys = {
  queue: (filters?: object) => ['admin', 'moderation', 'queue', ...(filters ? [filters] : [])],
  case: (id: number) => ['admin', 'moderation', 'cases', id],
  score: (id: number) => ['admin', 'moderation', 'cases', id, 'explain'],
  stats: ['admin', 'moderation', 'stats'],
  appeals: (filters?: object) => ['admin', 'appeals', ...(filters ? [filters] : [])],
  disputes: (filters?: object) => ['admin', 'disputes', ...(filters ? [filters] : [])],
  dispute: (id: number) => ['admin', 'disputes', id],
  audit: (filters: object) => ['admin', 'audit', filters],
} as const;

const PAGE = 50;

export interface QueueFilters {
  flag_level?: FlagLevel;
  flag_type?: string;
  claim?: 'mine' | 'unclaimed';
}

type QueuePage = { items: CaseItem[]; total: number; next_cursor: string | null };
export type Queue = InfiniteData<QueuePage, unknown>;

const first: string | undefined = undefined;
const next = ({ next_cursor }: { next_cursor: string | null }) => next_cursor ?? undefined;

/** Open cases, the most urgent first. */
export const queueQuery = (filters: QueueFilters) =>
  infiniteQueryOptions({
    queryKey: deskKeys.queue(filters),
    queryFn: ({ pageParam: cursor }) => ok(api.GET('/admin/moderation/queue', { params: { query: { ...filters, cursor, limit: PAGE } } })),
    initialPageParam: first,
    getNextPageParam: next,
    refetchOnWindowFocus: false,
  });

export const caseQuery = (id: number) =>
  queryOptions({
    queryKey: deskKeys.case(id),
    queryFn: async () => (await ok(api.GET('/admin/moderation/cases/{id}', { params: { path: { id } } }))) as unknown as CaseFile,
  });

export const scoreQuery = (id: number) =>
  queryOptions({
    queryKey: deskKeys.score(id),
    queryFn: () => ok(api.GET('/admin/moderation/cases/{id}/explain', { params: { path: { id } } })),
  });

export const statsQuery = queryOptions({
  queryKey: deskKeys.stats,
  queryFn: async () => (await ok(api.GET('/admin/moderation/stats'))) as unknown as DeskStats,
});

/** Appeals, those that wait the longest first. */
export const appealsQuery = (status: AppealFile['status']) =>
  infiniteQueryOptions({
    queryKey: deskKeys.appeals({ status }),
    queryFn: ({ pageParam: cursor }) => ok(api.GET('/admin/appeals', { params: { query: { status, cursor, limit: PAGE } } })),
    initialPageParam: first,
    getNextPageParam: next,
  });

/** Disputes, those that wait the longest first. */
export const deskDisputesQuery = (status?: Dispute['status']) =>
  infiniteQueryOptions({
    queryKey: deskKeys.disputes({ status }),
    queryFn: ({ pageParam: cursor }) => ok(api.GET('/admin/disputes', { params: { query: { status, cursor, limit: PAGE } } })),
    initialPageParam: first,
    getNextPageParam: next,
  });

export const disputeFileQuery = (id: number) =>
  queryOptions({ queryKey: deskKeys.dispute(id), queryFn: () => ok(api.GET('/admin/disputes/{id}', { params: { path: { id } } })) });

export const auditQuery = (filters: { actor?: number; target?: string }) =>
  infiniteQueryOptions({
    queryKey: deskKeys.audit(filters),
    queryFn: ({ pageParam: cursor }) => ok(api.GET('/admin/audit', { params: { query: { ...filters, cursor, limit: PAGE } } })),
    initialPageParam: first,
    getNextPageParam: next,
  });

/** Every row of the queue that is loaded under those filters. */
export function rowsOf(queue: Queue | undefined): CaseItem[] {
  return queue?.pages.flatMap(({ items }) => items) ?? [];
}

/** Shows a case as it stands now wherever it is shown; it keeps its place in a list that is being read. */
export function showCase(item: CaseItem): void {
  queries.setQueryData<CaseFile>(deskKeys.case(item.id), (file) => file && { ...file, ...item });
  changeQueues((items) => items.map((one) => (one.id === item.id ? item : one)));
}

/** Takes a case from every list. */
export function dropCase(id: number): void {
  changeQueues((items) => items.filter((one) => one.id !== id));
}

function changeQueues(change: (items: CaseItem[]) => CaseItem[]): void {
  queries.setQueriesData<Queue>(
    { queryKey: deskKeys.queue() },
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: change(page.items) })) },
  );
}
