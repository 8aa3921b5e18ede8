import { useParams } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { useMe } from '../../api/me';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { setTitle } from '../../ui/title';
import { Inbox } from './inbox/Inbox';
import { DirectConversation, ThreadEvents } from './late';
import './messages.css';
import { t } from './text';
import { TradeConversation } from './TradeConversation';

/** All conversations, and the open one beside them: a trade with its thread, or a person. */
export function MessagesPage() {
  const { key, id } = useParams({ strict: false }) as { key?: string; id?: string };
  const me = useMe();
  const openKey = id ?? key;
  useEffect(() => setTitle(t('inbox.title')), [openKey]);
  if (!me) return null;
  return (
    <div className="messages" data-view={id ? 'trade' : key ? 'thread' : 'list'}>
      <Suspense>
        <ThreadEvents />
      </Suspense>
      <Inbox me={me.id} openKey={openKey} />
      {openKey === undefined ? (
        <div className="thread thread-none">
          <EmptyPocket icon={<MessagesSquare aria-hidden="true" />}>{t('inbox.pick_one')}</EmptyPocket>
        </div>
      ) : openKey.startsWith('@') ? (
        <Suspense>
          <DirectConversation key={openKey} username={openKey.slice(1)} me={me} />
        </Suspense>
      ) : (
        <TradeConversation key={openKey} id={Number(openKey)} me={me} />
      )}
    </div>
  );
}
