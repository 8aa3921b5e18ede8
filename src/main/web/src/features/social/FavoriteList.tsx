import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SearchX, Star } from 'lucide-react';
import { ago } from '../../i18n/format';
import { matching } from '../../shell/matching';
import { Switch } from '../../ui/Choice';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { Loaded } from '../../ui/Loaded';
import { SkeletonRows } from './SkeletonRows';
import { FavoriteButton } from './FavoriteButton';
import { favoritesQuery, useFavoriteChange } from './favorites';
import { t } from './text';
import type { Favorite } from './types';

/** Who has a star, the last first; found again by the beginnings of their names. */
export function FavoriteList({ typed }: { typed: string }) {
  const query = useQuery(favoritesQuery);
  return (
    <Loaded query={query} skeleton={<SkeletonRows />}>
      {(all) => {
        const shown = matching(all, typed, ({ display_name, username }) => `${display_name} ${username}`);
        if (all.length === 0) return <None />;
        if (shown.length === 0) {
          return <EmptyPocket icon={<SearchX aria-hidden="true" />}>{t('favorites.no_match', { query: typed })}</EmptyPocket>;
        }
        return (
          <ul className="rows" aria-label={t('favorites.list')}>
            {shown.map((favorite) => (
              <Row key={favorite.favorited_user_id} favorite={favorite} />
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

function None() {
  return (
    <EmptyPocket
      icon={<Star aria-hidden="true" />}
      title={t('favorites.none_title')}
      action={
        <Link to={'/traders' as string} className="button">
          {t('favorites.find')}
        </Link>
      }
    >
      {t('favorites.none')}
    </EmptyPocket>
  );
}

function Row({ favorite }: { favorite: Favorite }) {
  const { favorited_user_id, username, display_name, avatar_url, frame_tier, notify_on_listings, created_at } = favorite;
  const person = { id: favorited_user_id, username, display_name, avatar_url, frame_tier };
  const { mutate } = useFavoriteChange();
  return (
    <li className="favorite-row">
      <i className="foil" data-tier={frame_tier} />
      <span className="min-w-0 flex-1">
        <Link to="/u/$username" params={{ username }} className="favorite-name" dir="auto">
          {display_name}
        </Link>
        <span className="hint block">
          @{username} · {t('favorites.since', { ago: ago(created_at) })}
        </span>
      </span>
      <Switch
        label={t('favorites.notify')}
        aria-label={t('favorites.notify_of', { name: display_name })}
        checked={notify_on_listings}
        onChange={() => mutate({ person, on: true, notify: !notify_on_listings })}
      />
      <FavoriteButton person={person} />
    </li>
  );
}
