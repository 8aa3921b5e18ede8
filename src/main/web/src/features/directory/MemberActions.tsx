import { Link } from '@tanstack/react-router';
import { MessageCircle } from 'lucide-react';
import { Tooltip } from '../../ui/Tooltip';
import { FavoriteButton } from '../social/FavoriteButton';
import { PersonMenu } from '../social/PersonMenu';
import { t } from './text';
import type { TraderActionsProps } from './TraderActions';

/** What only a member can do about a trader. */
export function MemberActions({ user, near }: TraderActionsProps) {
  return (
    <>
      <FavoriteButton person={user} />
      {near && (
        <>
          <Tooltip text={t('traders.message')}>
            <Link
              to={`/messages/@${user.username}` as string}
              className="button"
              data-kind="quiet"
              data-icon=""
              data-action="message"
              aria-label={t('traders.message_to', { name: user.display_name })}
            >
              <MessageCircle aria-hidden="true" />
            </Link>
          </Tooltip>
          <PersonMenu person={user} />
        </>
      )}
    </>
  );
}
