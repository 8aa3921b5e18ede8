import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { session } from '../../api/session';
import type { ProfileCard } from '../../api/types';
import { useStore } from '../../ui/store';
import { PAGE } from './directory';
import { t } from './text';
import './trader-sheet.css';
import { TraderPocket } from './TraderPocket';
import { TraderRow } from './TraderRow';
import { useLayout } from './useLayout';
import { useTraderKeys } from './useTraderKeys';
import { showRow, useVisibleRows } from './useVisibleRows';

const TradePreviews = lazy(() => import('./TradePreviews').then((module) => ({ default: module.TradePreviews })));

interface TraderSheetProps {
  users: readonly ProfileCard[];
  total: number;
  /** The page that the first of them is on. */
  start: number;
  view: 'grid' | 'list';
  /** Whether there are more after these. */
  more: boolean;
  onMore: () => void;
  /** Hears the page that is at the top of the window. */
  onPage: (page: number) => void;
}

/** The share of what is loaded at which the next page is asked for. */
const AHEAD = 0.6;
/** The seam between two rows, in pixels. */
const SEAM = 1;

/** A binder sheet of any length, of which only what can be seen exists, and the pocket that has the focus. */
export function TraderSheet({ users, total, start, view, more, onMore, onPage }: TraderSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const { columns, size, cardWidth, top } = useLayout(sheet, view);
  const focused = useRef(-1);
  const settling = useSettling();
  const signedIn = Boolean(useStore(session));

  // While there are more, a row of empty pockets waits for them; at the end the last row is filled up.
  const pockets = users.length + (view === 'list' ? 0 : more ? columns : (columns - (users.length % columns)) % columns);
  const pitch = size + SEAM;
  const { first, end, topmost } = useVisibleRows(top, pitch, Math.ceil(pockets / columns));
  const shown = Array.from({ length: Math.min(pockets, end * columns) - first * columns }, (_, at) => first * columns + at);
  if (focused.current >= 0 && focused.current < users.length && !shown.includes(focused.current)) shown.push(focused.current);

  const last = end * columns;
  useEffect(() => {
    if (more && last >= users.length * AHEAD) onMore();
  }, [last, users.length, more, onMore]);
  const page = start + Math.floor((topmost * columns) / PAGE);
  useEffect(() => onPage(page), [page, onPage]);

  useTraderKeys(sheet, columns, users.length, (index) => showRow(top, pitch, Math.floor(index / columns)));
  return (
    <>
      <div
        ref={sheet}
        role="list"
        aria-label={t('traders.title')}
        className="sheet traders-sheet"
        data-view={view}
        data-settling={settling || undefined}
        style={{ blockSize: Math.ceil(pockets / columns) * pitch, '--columns': columns, '--card': `${cardWidth}px` }}
        onFocus={({ target }) => (focused.current = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1))}
        onBlur={() => (focused.current = -1)}
      >
        {shown.map((index) => {
          const user = users[index];
          const row = Math.floor(index / columns);
          const place = { transform: `translateY(${row * pitch}px)`, blockSize: size, '--lane': index % columns, '--at': index };
          if (!user) {
            return (
              <div key={`empty ${index}`} className="trader" style={place} aria-hidden="true">
                <i className="pocket-empty" />
              </div>
            );
          }
          return (
            <div
              key={user.id}
              role="listitem"
              aria-posinset={(start - 1) * PAGE + index + 1}
              aria-setsize={total}
              className="trader"
              data-index={index}
              data-user={user.id}
              style={place}
            >
              {view === 'list' ? <TraderRow user={user} /> : <TraderPocket user={user} />}
            </div>
          );
        })}
      </div>
      <Suspense>{signedIn && <TradePreviews within={sheet} />}</Suspense>
    </>
  );
}

let settledBefore = false;

/** The cards slide into their pockets when the page is first seen, never again. */
function useSettling(): boolean {
  const [settling, setSettling] = useState(!settledBefore);
  useEffect(() => {
    settledBefore = true;
    const timer = setTimeout(() => setSettling(false), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return settling;
}
