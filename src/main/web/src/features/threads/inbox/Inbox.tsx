import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { Suspense, useRef, useState, type KeyboardEvent } from 'react';
import { useShortcut } from '../../../shell/shortcuts';
import { Button } from '../../../ui/Button';
import { Loaded } from '../../../ui/Loaded';
import { SkeletonLine } from '../../../ui/Skeleton';
import { useSettled } from '../../../ui/useSettled';
import './inbox.css';
import { NoTalk } from '../late';
import { inboxQuery, keyOf, once, type Entry, type Filter } from './inbox';
import { InboxRow } from './InboxRow';
import { t } from '../text';

interface InboxProps {
  me: number;
  /** The conversation that is open beside the list. */
  openKey?: string;
}

const FILTERS: readonly Filter[] = ['all', 'move', 'archived'];

/** All conversations: trades and people, what is unread first. */
export function Inbox({ me, openKey }: InboxProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const query = useInfiniteQuery({
    ...inboxQuery({ q: q || undefined, archived: filter === 'archived' || undefined, turn: filter === 'move' ? 'me' : undefined }),
    placeholderData: keepPreviousData,
  });
  const entries = once(query.data?.pages.flatMap(({ conversations }) => conversations) ?? []);
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);

  useShortcut('/', 'inbox.search', () => search.current?.focus());
  useShortcut('j', 'inbox.next', () => step(list.current, 1));
  useShortcut('k', 'inbox.previous', () => step(list.current, -1));
  useShortcut('o', 'inbox.open', () => list.current?.contains(document.activeElement) && (document.activeElement as HTMLElement).click());
  const arrows = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    step(list.current, by);
  };

  const Heading = openKey === undefined ? 'h1' : 'h2';
  return (
    <aside className="inbox" aria-label={t('inbox.title')}>
      <header className="inbox-head">
        <Heading>{t('inbox.title')}</Heading>
        <label className="search">
          <Search aria-hidden="true" />
          <input
            ref={search}
            type="search"
            className="input"
            aria-label={t('inbox.search')}
            placeholder={t('inbox.search')}
            value={typed}
            maxLength={100}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <div className="inbox-filters" role="group" aria-label={t('inbox.filter')}>
          {FILTERS.map((one) => (
            <button key={one} type="button" aria-pressed={filter === one} onClick={() => setFilter(one)}>
              {t(`inbox.${one}`)}
            </button>
          ))}
        </div>
      </header>
      <div className="inbox-list">
        <Loaded query={query} skeleton={<InboxSkeleton />}>
          {() =>
            entries.length === 0 ? (
              <Suspense>
                <NoTalk filtered={filter !== 'all' || typed !== ''} onClear={() => (setFilter('all'), setTyped(''))} />
              </Suspense>
            ) : (
              <ul ref={list} onKeyDown={arrows}>
                {entries.map((entry: Entry) => (
                  <li key={keyOf(entry)}>
                    <InboxRow entry={entry} me={me} open={keyOf(entry) === openKey} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        {query.hasNextPage && (
          <Button kind="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        )}
      </div>
    </aside>
  );
}

function step(list: HTMLUListElement | null, by: number): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('.inbox-row') ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus();
}

function InboxSkeleton() {
  return (
    <ul aria-hidden="true">
      {Array.from({ length: 6 }, (_, i) => (
        <li key={i} className="inbox-row">
          <span className="person-mark skeleton" />
          <span className="inbox-words">
            <SkeletonLine size={14 + ((i * 5) % 8)} />
            <SkeletonLine size={22} />
          </span>
        </li>
      ))}
    </ul>
  );
}
