import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { NotebookPen, SearchX } from 'lucide-react';
import { ago } from '../../i18n/format';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { Loaded } from '../../ui/Loaded';
import { useSettled } from '../../ui/useSettled';
import { notesQuery } from './notes';
import { SkeletonRows } from './SkeletonRows';
import { t } from './text';

/** All own notes, the last changed first; the server searches in them. */
export function NoteList({ typed }: { typed: string }) {
  const q = useSettled(typed.trim());
  const query = useQuery({ ...notesQuery(q), placeholderData: keepPreviousData });
  return (
    <Loaded query={query} skeleton={<SkeletonRows />}>
      {(notes) =>
        notes.length === 0 ? (
          <EmptyPocket
            icon={q ? <SearchX aria-hidden="true" /> : <NotebookPen aria-hidden="true" />}
            title={q ? undefined : t('favorites.no_notes_title')}
          >
            {q ? t('favorites.no_match', { query: q }) : t('favorites.no_notes')}
          </EmptyPocket>
        ) : (
          <ul className="rows" aria-label={t('favorites.notes_list')}>
            {notes.map(({ id, username, display_name, content, updated_at }) => (
              <li key={id} className="favorite-row">
                <span className="min-w-0 flex-1">
                  <Link to="/u/$username" params={{ username }} className="favorite-name" dir="auto">
                    {display_name}
                  </Link>
                  <span className="hint"> {t('favorites.written', { ago: ago(updated_at) })}</span>
                  <span className="note-text" dir="auto">
                    {content}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
