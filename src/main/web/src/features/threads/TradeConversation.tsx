import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Suspense } from 'react';
import type { Me } from '../../api/types';
import { Loaded } from '../../ui/Loaded';
import { sideOf } from '../trades/side';
import { tradeQuery } from '../trades/trade';
import { ConversationPane } from './ConversationPane';
import { TradePane } from './late';
import { LogSkeleton } from './log/LogSkeleton';
import { t } from './text';
import './trade-side.css';
import { useThread } from './useThread';

/** A trade and its thread, side by side. */
export function TradeConversation({ id, me }: { id: number; me: Me }) {
  const trade = useQuery(tradeQuery(id));
  const { query, conversation } = useThread(id);
  return (
    <>
      <section className="thread">
        <Loaded query={trade} skeleton={<LogSkeleton />}>
          {(shown) => (
            <ConversationPane
              key={id}
              channel={{ kind: 'trade', id }}
              conversation={conversation}
              query={query}
              me={me}
              them={sideOf(shown, me.id).them}
              trade={shown}
            />
          )}
        </Loaded>
      </section>
      <div className="trade-side" role="group" aria-label={t('thread.the_trade')} tabIndex={0}>
        <Link to="/messages/$key" params={{ key: String(id) }} className="button trade-back">
          <ArrowLeft aria-hidden="true" />
          {t('thread.to_messages')}
        </Link>
        <Loaded query={trade} skeleton={<LogSkeleton />}>
          {(shown) => (
            <Suspense fallback={<LogSkeleton />}>
              <TradePane trade={shown} me={me.id} />
            </Suspense>
          )}
        </Loaded>
      </div>
    </>
  );
}
