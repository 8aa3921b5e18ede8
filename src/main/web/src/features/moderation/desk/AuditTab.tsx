import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { EmptyPocket } from '../../../ui/EmptyPocket';
import { Loaded } from '../../../ui/Loaded';
import { useSettled } from '../../../ui/useSettled';
import type { DeskSearch } from '../routes';
import { auditQuery } from './board';
import { QueueSkeleton } from './queue/QueueSkeleton';
import { stamp } from './stamp';
import { t } from './text';

/** Every privileged act, the newest first: who, what, to whom, and whether it was allowed. For admins. */
export function AuditTab({ search: { target } }: { search: DeskSearch }) {
  const navigate = useNavigate();
  const [typed, type] = useState(target ?? '');
  const settled = useSettled(typed.trim());
  const query = useInfiniteQuery(auditQuery(settled ? { target: settled } : {}));
  const look = (next: string) => {
    type(next);
    void navigate({ to: '/admin/moderation', search: { tab: 'audit', ...(next.trim() && { target: next.trim() }) }, replace: true, resetScroll: false });
  };
  return (
    <>
      <div className="desk-filters">
        <input
          className="input"
          aria-label={t('audit.target')}
          placeholder={t('audit.target_hint')}
          value={typed}
          spellCheck={false}
          onChange={({ target: input }) => look(input.value)}
        />
      </div>
      <Loaded query={query} skeleton={<QueueSkeleton />}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length === 0) return <EmptyPocket icon={<ScrollText aria-hidden="true" />}>{t('audit.none')}</EmptyPocket>;
          return (
            <>
              <div className="audit" role="region" aria-label={t('desk.tab.audit')} tabIndex={0}>
                <table>
                  <thead>
                    <tr>
                      {(['at', 'actor', 'action', 'target', 'detail', 'hash'] as const).map((column) => (
                        <th key={column} scope="col">
                          {t(`audit.${column}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {entries.map(({ id, at, actor, action, target: to, detail, allowed, hash }) => (
                      <tr key={id} data-refused={!allowed || undefined}>
                        <td>
                          <time dateTime={at}>{stamp(at)}</time>
                        </td>
                        <td>{actor ? `@${String(actor.username)}` : t('audit.system')}</td>
                        <td>
                          {action}
                          {!allowed && <span className="tag">{t('audit.refused')}</span>}
                        </td>
                        <td>
                          <button type="button" className="link" onClick={() => look(to)}>
                            {to}
                          </button>
                        </td>
                        <td className="audit-detail">{words(detail)}</td>
                        <td className="code" title={hash}>
                          {hash.slice(0, 10)}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {query.hasNextPage && (
                <div className="panel grid place-items-center">
                  <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {t('audit.more')}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** "duration_days 7, capabilities message review". */
function words(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join(' ') : String(value)}`)
    .join(', ');
}
