import { Link, useNavigate } from '@tanstack/react-router';
import { MessageCircle } from 'lucide-react';
import type { ProfileCard } from '../../api/types';
import { useShortcut } from '../../shell/shortcuts';
import { ConnectButton } from '../social/ConnectButton';
import { FavoriteButton } from '../social/FavoriteButton';
import { useFavorite, useFavoriteChange } from '../social/favorites';
import { NoteField } from '../social/NoteField';
import { PersonMenu } from '../social/PersonMenu';
import { t } from './text';

/** How a member stands to the one whose page it is. */
export function Relations({ user }: { user: ProfileCard }) {
  const navigate = useNavigate();
  const favorite = useFavorite(user.id);
  const { mutate } = useFavoriteChange();
  const message = `/messages/@${user.username}` as string;
  useShortcut('s', 'profile.favorite', () => mutate({ person: user, on: !favorite }));
  useShortcut('m', 'profile.message', () => void navigate({ to: message }));
  useShortcut('t', 'profile.trade', () => void navigate({ to: '/trades/new' as string, search: { with: user.username } as never }));
  return (
    <>
      <Link to={message} className="button">
        <MessageCircle aria-hidden="true" />
        {t('profile.message')}
      </Link>
      <FavoriteButton person={user} worded />
      <ConnectButton person={user} />
      <PersonMenu person={user} short onBlocked={() => void navigate({ to: '/traders' })} />
    </>
  );
}

/** What a member noted on somebody. */
export function OwnNote({ user }: { user: ProfileCard }) {
  return (
    <div className="panel">
      <NoteField person={user} />
    </div>
  );
}
