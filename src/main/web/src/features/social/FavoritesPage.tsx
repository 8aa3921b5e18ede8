import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useShortcut } from '../../shell/shortcuts';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { FavoriteList } from './FavoriteList';
import './favorites.css';
import { t } from './text';

const NoteList = lazy(() => import('./NoteList').then((module) => ({ default: module.NoteList })));

/** The traders one wants to find again, and what one noted on them. */
export function FavoritesPage() {
  const { tab = 'traders' } = useSearch({ from: '/favorites' });
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', 'favorites.search', () => input.current?.focus());

  const open = (key: 'traders' | 'notes') => {
    setTyped('');
    void navigate({ to: '/favorites', search: key === 'notes' ? { tab: key } : {}, replace: true });
  };
  return (
    <Page title={t('favorites.title')}>
      <div className="sheet">
        <Tabs
          label={t('favorites.title')}
          value={tab}
          onChange={open}
          tabs={[
            { key: 'traders', label: t('favorites.traders') },
            { key: 'notes', label: t('favorites.notes') },
          ]}
        >
          <div className="favorites-search">
            <input
              ref={input}
              type="search"
              className="input"
              aria-label={t(tab === 'notes' ? 'favorites.search_notes' : 'favorites.search')}
              placeholder={t(tab === 'notes' ? 'favorites.search_notes' : 'favorites.search')}
              value={typed}
              maxLength={100}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
          {tab === 'notes' ? (
            <Suspense>
              <NoteList typed={typed} />
            </Suspense>
          ) : (
            <FavoriteList typed={typed} />
          )}
        </Tabs>
      </div>
    </Page>
  );
}
