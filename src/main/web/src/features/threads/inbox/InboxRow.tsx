import { Link } from '@tanstack/react-router';
import type { Trade } from '../../../api/types';
import { PersonMark } from '../../../card/PersonMark';
import { StatusTag } from '../../trades/StatusTag';
import { glimpse } from './glimpse';
import { keyOf, type Entry } from './inbox';
import { t } from '../text';
import { shortly } from '../log/when';

interface InboxRowProps {
  entry: Entry;
  me: number;
  open: boolean;
}

/** One conversation in the list: who, where the trade stands, the last word, how much is unread. */
export function InboxRow({ entry, me, open }: InboxRowProps) {
  const { user, last_message_at, unread_count: unread, status, turn_user_id, muted, match } = entry;
  return (
    <Link
      to="/messages/$key"
      params={{ key: keyOf(entry) }}
      search={match ? { at: match.seq ?? match.id } : {}}
      className="inbox-row"
      data-unread={unread > 0 || undefined}
      aria-current={open ? 'page' : undefined}
    >
      <PersonMark person={user} />
      <span className="inbox-words">
        <span className="inbox-line">
          <span className="inbox-name" dir="auto">
            {user.display_name}
          </span>
          {muted && <span className="hint">{t('inbox.muted')}</span>}
          <time dateTime={last_message_at}>{shortly(last_message_at)}</time>
        </span>
        <span className="inbox-line">
          <span className="inbox-last" dir="auto">
            {glimpse(entry, me)}
          </span>
          {unread > 0 && (
            <span className="inbox-count">
              {unread} <span className="sr-only">{t('inbox.unread')}</span>
            </span>
          )}
        </span>
        {status && <StatusTag status={status as Trade['status']} turn={turn_user_id} me={me} name={user.display_name} />}
      </span>
    </Link>
  );
}
