import { memo, Suspense, useState } from 'react';
import { clock } from '../../../i18n/format';
import type { Message } from '../channel';
import { withLinks } from './links';
import { Embed, MessageEditor, MessageMenu, Photos, Reactions, Warned } from '../late';
import './slip.css';
import { t } from '../text';

export interface SlipProps {
  message: Message;
  me: number;
  /** The trade of the thread; a direct conversation has none, and so no reactions and no edits. */
  tradeId?: number;
  /** Cards can be put into the trade: its terms are open, and it is the reader's move. */
  open: boolean;
  archived: boolean;
  onReport: (message: Message) => void;
  last: boolean;
}

/** One message on its slip of paper. */
export const Slip = memo(function Slip({ message, me, tradeId, open, archived, onReport, last }: SlipProps) {
  const [editing, setEditing] = useState(false);
  const { content, card, attachments, deleted_at, edited_at, created_at } = message;
  const name = message.sender_display_name ?? t('thread.gone');
  const own = message.sender_id === me;
  const hasReactions = Object.keys(message.reactions).length > 0;
  if (deleted_at) {
    return (
      <article className="slip" data-deleted data-message={message.seq} tabIndex={last ? 0 : -1}>
        <p>{t('message.deleted')}</p>
      </article>
    );
  }
  if (editing && tradeId !== undefined) {
    return (
      <Suspense>
        <MessageEditor tradeId={tradeId} message={message} onDone={() => setEditing(false)} />
      </Suspense>
    );
  }
  const text = content && (
    <p className="slip-text" dir="auto">
      {withLinks(content)}
    </p>
  );
  return (
    <article
      className="slip"
      data-state="sent"
      data-client-key={message.client_id}
      data-message={message.seq}
      data-own={own || undefined}
      aria-label={t('message.by', { name, time: clock(new Date(created_at)) })}
      tabIndex={last ? 0 : -1}
    >
      {message.warning && !own ? (
        <Suspense>
          <Warned level={message.warning}>{text}</Warned>
        </Suspense>
      ) : (
        text
      )}
      <Suspense>
        {card && <Embed card={card} tradeId={open ? tradeId : undefined} />}
        {attachments.length > 0 && <Photos ids={attachments.map(({ id }) => id)} name={name} />}
        {tradeId !== undefined && hasReactions && <Reactions tradeId={tradeId} message={message} me={me} disabled={archived} />}
      </Suspense>
      {edited_at && <span className="slip-time">{t('message.edited')}</span>}
      <Suspense>
        <MessageMenu
          tradeId={tradeId}
          message={message}
          me={me}
          archived={archived}
          onEdit={() => setEditing(true)}
          onReport={() => onReport(message)}
        />
      </Suspense>
    </article>
  );
});
