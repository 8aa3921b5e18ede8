import type { UseQueryResult } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { Me, Person, Trade } from '../../api/types';
import { ErrorPanel } from '../../ui/ErrorPanel';
import type { Channel, Message } from './channel';
import type { Conversation } from './conversation';
import './conversation.css';
import { Composer, ReportDialog } from './late';
import { Log } from './log/Log';
import { LogSkeleton } from './log/LogSkeleton';
import { t } from './text';
import { ThreadHead } from './ThreadHead';
import { useTheyType } from './useTheyType';

interface ConversationPaneProps {
  channel: Channel;
  conversation: Conversation | undefined;
  query: UseQueryResult<unknown>;
  me: Me;
  them: Person;
  trade?: Trade;
}

/** Head, log and composer of a conversation. */
export function ConversationPane({ channel, conversation, query, me, them, trade }: ConversationPaneProps) {
  const [reported, reportOn] = useState<Message>();
  const typing = useTheyType(channel, them.id, conversation?.messages.at(-1)?.seq ?? 0);
  return (
    <>
      <ThreadHead them={them} me={me.id} trade={trade} conversation={conversation} />
      {conversation ? (
        <Log channel={channel} conversation={conversation} me={me} them={them} trade={trade} onReport={reportOn} />
      ) : query.error ? (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <LogSkeleton />
      )}
      <p className="typing" role="status">
        {typing && (
          <>
            <i className="typing-pips" aria-hidden="true" />
            {t('thread.typing', { name: them.display_name })}
          </>
        )}
      </p>
      {conversation?.closed ? (
        <p className="archived">{t(`thread.${conversation.closed}`)}</p>
      ) : (
        <Suspense fallback={<div className="composer composer-wait" />}>
          <Composer channel={channel} them={them} />
        </Suspense>
      )}
      {reported && (
        <Suspense>
          <ReportDialog
            person={them}
            about={{ kind: 'message', id: reported.id, text: reported.content, direct: channel.kind === 'direct' }}
            onClose={() => reportOn(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
