import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Problem } from '../../../api/errors';
import { ago, number } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { Loaded } from '../../../ui/Loaded';
import { SkeletonLine } from '../../../ui/Skeleton';
import { toast } from '../../../ui/toasts';
import { t } from '../text';
import { VENDORS, type Import } from '../types';
import { importsQuery, useImportUndo } from './useImport';

type Summary = Omit<Import, 'rejected' | 'guessed'>;

/** What was imported before; each can be taken back as a whole, however long ago it was. */
export function PastImports() {
  const query = useInfiniteQuery(importsQuery);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const newest = data?.pages.at(-1);
  // A page may hold nothing but trials, of which each import makes some.
  const bare = newest && real(newest.imports).length === 0;
  useEffect(() => {
    if (bare && hasNextPage) void fetchNextPage();
  }, [bare, hasNextPage, fetchNextPage]);

  return (
    <Loaded query={query} skeleton={<PastSkeleton />}>
      {({ pages }) => {
        const found = pages.flatMap(({ imports }) => real(imports));
        if (found.length === 0) return null;
        return (
          <section className="panel">
            <h2 className="pb-2 text-h3">{t('import.past')}</h2>
            <ul className="rows -mx-4">
              {found.map((each) => (
                <Past key={each.id} found={each} />
              ))}
            </ul>
            {hasNextPage && (
              <p className="grid place-items-center pt-4">
                <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  {t('import.older')}
                </Button>
              </p>
            )}
          </section>
        );
      }}
    </Loaded>
  );
}

function PastSkeleton() {
  return (
    <div className="panel" aria-hidden="true">
      <SkeletonLine size={24} />
    </div>
  );
}

function real(imports: readonly Summary[]): Summary[] {
  return imports.filter(({ dry_run }) => !dry_run);
}

function Past({ found }: { found: Summary }) {
  const { id, file_name, vendor, status, imported, created_at } = found;
  const undo = useImportUndo();
  const known = VENDORS.find((each) => each === vendor);
  return (
    <li>
      <span className="min-w-0 flex-1">
        <span className="card-title" dir="auto">
          {file_name ?? t('import.no_file_name')}
        </span>
        <span className="card-note">
          {[known && t(`vendor.${known}`), t('import.rows_in', { count: imported, shown: number(imported) }), ago(created_at)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {status === 'done' ? (
        <Button
          busy={undo.isPending}
          onClick={() => undo.mutate(id, { onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }) })}
        >
          {t('import.undo')}
        </Button>
      ) : (
        <span className="hint">{t(`import.status.${status}`)}</span>
      )}
    </li>
  );
}
