import { Link } from '@tanstack/react-router';
import { Bell, BellOff, Ellipsis, IdCard, ShieldAlert } from 'lucide-react';
import type { Person, Trade } from '../../api/types';
import { Menu } from '../../ui/Menu';
import type { Conversation } from './conversation';
import { t } from './log/laterText';

interface ThreadMenuProps {
  them: Person;
  trade?: Trade;
  conversation: Conversation | undefined;
}

/** What can be done with a whole conversation. */
export function ThreadMenu({ them, trade, conversation }: ThreadMenuProps) {
  return (
    <Menu
      label={t('thread.menu')}
      align="end"
      trigger={(props) => (
        <button type="button" className="button" data-kind="quiet" data-icon="" aria-label={t('thread.menu')} {...props}>
          <Ellipsis aria-hidden="true" />
        </button>
      )}
    >
      {conversation && (
        <button type="button" role="menuitem" tabIndex={-1} className="menu-item" onClick={() => conversation.mute(!conversation.muted)}>
          {conversation.muted ? <Bell aria-hidden="true" /> : <BellOff aria-hidden="true" />}
          {t(conversation.muted ? 'thread.unmute' : 'thread.mute')}
        </button>
      )}
      <Link to="/u/$username" params={{ username: them.username }} role="menuitem" tabIndex={-1} className="menu-item">
        <IdCard aria-hidden="true" />
        {t('thread.their_card')}
      </Link>
      {trade && (
        <a href={`/disputes/new?trade=${trade.id}`} role="menuitem" tabIndex={-1} className="menu-item" data-kind="danger">
          <ShieldAlert aria-hidden="true" />
          {t('thread.dispute')}
        </a>
      )}
    </Menu>
  );
}
