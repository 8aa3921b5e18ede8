import { Link } from '@tanstack/react-router';
import { ArrowLeft, Scale } from 'lucide-react';
import { Suspense } from 'react';
import type { Person, Trade } from '../../api/types';
import { PersonMark } from '../../card/PersonMark';
import { usePresence } from '../../live/presence';
import { Expiry } from '../trades/Expiry';
import { isOpen, sideOf } from '../trades/side';
import { StatusTag } from '../trades/StatusTag';
import { termsLine } from '../trades/words';
import type { Conversation } from './conversation';
import { HeadTerms, ThreadMenu } from './late';
import { t } from './text';
import './thread-head.css';

interface ThreadHeadProps {
  them: Person;
  me: number;
  trade?: Trade;
  conversation: Conversation | undefined;
}

/** Who one writes with, where their trade stands, and the way back on a phone. */
export function ThreadHead({ them, me, trade, conversation }: ThreadHeadProps) {
  const presence = usePresence(them.id);
  return (
    <header className="thread-head">
      <Link to="/messages" activeOptions={{ exact: true }} className="button thread-back" data-kind="quiet" data-icon="" aria-label={t('thread.back')}>
        <ArrowLeft aria-hidden="true" />
      </Link>
      <PersonMark person={them} />
      <div className="thread-who">
        <h1>
          <Link to="/u/$username" params={{ username: them.username }} dir="auto">
            {them.display_name}
          </Link>
          {presence && presence !== 'offline' && <span className="here">{t('presence.online')}</span>}
        </h1>
        {trade ? (
          <p className="thread-sub">
            <StatusTag status={trade.status} turn={trade.turn_user_id} me={me} name={them.display_name} />
            <span className="thread-terms">{termsLine(sideOf(trade, me))}</span>
            {isOpen(trade) && <Expiry at={trade.expires_at} />}
            <Suspense fallback={<span className="thread-compared">&nbsp;</span>}>
              <span className="thread-compared">
                <HeadTerms trade={trade} me={me} />
              </span>
            </Suspense>
          </p>
        ) : (
          <p className="thread-sub">@{them.username}</p>
        )}
      </div>
      {trade && (
        <Link to="/trades/$id" params={{ id: String(trade.id) }} className="button thread-trade">
          <Scale aria-hidden="true" />
          {t('thread.the_trade')}
        </Link>
      )}
      <Suspense fallback={<span className="button" data-icon="" />}>
        <ThreadMenu them={them} trade={trade} conversation={conversation} />
      </Suspense>
    </header>
  );
}
