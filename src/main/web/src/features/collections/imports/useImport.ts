import { infiniteQueryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import { useLive } from '../../../live/listen';
import type { Import, Target, Vendor } from '../types';
import type { Mapping } from './columns';

/** What is to be read, and how. */
export interface Source {
  file: File;
  target: Target;
  /** Told by the columns when absent. */
  vendor?: Vendor;
  mapping?: Mapping;
}

export interface Progress {
  done: number;
  total: number;
}

const LOOK_AGAIN_MS = 500;

/** The way of a file into the binder: tried first, then imported for good. */
export function useImport() {
  const [source, setSource] = useState<Source>();
  const [progress, setProgress] = useState<Progress>();
  const start = useMutation({ mutationFn: send });
  const id = start.data?.job.id;
  const job = useQuery({
    queryKey: keys.import(id ?? 0),
    queryFn: () => ok(api.GET('/me/imports/{id}', { params: { path: { id: id! } } })),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && ended(state.data) ? false : LOOK_AGAIN_MS),
  });
  useLive('job.progress', ({ job: of, done, total }) => Number(of) === id && setProgress({ done, total }));

  const run = (next: Source, dryRun: boolean) => {
    setSource(next);
    setProgress(undefined);
    start.mutate({ ...next, dryRun });
  };
  const found = id !== undefined && job.data && ended(job.data) ? job.data : undefined;
  const written = found?.status === 'done' && !found.dry_run;
  useEffect(() => {
    if (written) refreshCollection();
  }, [written]);

  return {
    source,
    found,
    progress,
    busy: start.isPending || (start.isSuccess && !found && !job.isError),
    error: start.error ?? job.error,
    /** Reads the file and changes nothing. */
    check: (next: Source) => run(next, true),
    commit: () => source && run(source, false),
    leave: () => {
      setSource(undefined);
      start.reset();
    },
  };
}

export type Importing = ReturnType<typeof useImport>;

/** All imports so far, the trials among them, newest first. */
export const importsQuery = infiniteQueryOptions({
  queryKey: keys.imports,
  queryFn: ({ pageParam: cursor }) => ok(api.GET('/me/imports', { params: { query: { limit: 50, cursor } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
});

/** Takes an import back, with all that came with it. */
export function useImportUndo() {
  return useMutation({
    mutationFn: (id: number) => ok(api.DELETE('/me/imports/{id}', { params: { path: { id } } })),
    onSuccess: (_none, id) => {
      queries.setQueryData<Import>(keys.import(id), (found) => found && { ...found, status: 'undone' });
      refreshCollection();
    },
  });
}

/** After many cards came or went: every list starts again at its first page. */
function refreshCollection(): void {
  void queries.resetQueries({ queryKey: keys.inventory() });
  void queries.resetQueries({ queryKey: keys.wants() });
  for (const queryKey of [keys.portfolio, keys.imports]) void queries.invalidateQueries({ queryKey, exact: true });
}

async function send({ file, target, vendor, mapping, dryRun }: Source & { dryRun: boolean }) {
  const form = new FormData();
  form.set('file', file);
  const query = { dry_run: dryRun, vendor, mapping: mapping && JSON.stringify(mapping) };
  const options = { params: { query }, body: { file: '' }, bodySerializer: () => form };
  return ok(target === 'inventory' ? api.POST('/me/inventory/import', options) : api.POST('/me/wants/import', options));
}

function ended({ status }: Import): boolean {
  return status !== 'queued' && status !== 'running';
}
