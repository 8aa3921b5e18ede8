import { ArrowDown } from 'lucide-react';
import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { Me, Person, Trade } from '../../../api/types';
import { PersonMark } from '../../../card/PersonMark';
import { clock } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { isOpen } from '../../trades/side';
import type { Channel, Message } from '../channel';
import type { Conversation } from '../conversation';
import { entriesOf, isUnplaced } from './entries';
import { blocksOf, type Block } from './groups';
import { Heard, OfferSlip, PendingSlip, SystemLine } from '../late';
import './log.css';
import './offer-slip.css';
import { useOutgoing } from '../post';
import { Slip } from './Slip';
import { payloadOf } from './systemWords';
import { t } from '../text';
import { useEarlier } from './useEarlier';
import { useFound } from './useFound';
import { useReading } from './useReading';
import { useRoving } from './useRoving';
import { useScroll } from './useScroll';
import { useUnreadLine } from './useUnreadLine';
import { dayName } from './when';

interface LogProps {
  channel: Channel;
  conversation: Conversation;
  me: Me;
  them: Person;
  trade?: Trade;
  onReport: (message: Message) => void;
}

/** What was said, from the first day to the message that is still on its way. */
export function Log({ channel, conversation, me, them, trade, onReport }: LogProps) {
  const { messages, lastRead, closed } = conversation;
  const outgoing = useOutgoing(channel);
  const entries = useMemo(() => entriesOf(messages, outgoing, me), [messages, outgoing, me]);
  const end = messages.at(-1)?.seq;
  const read = lastRead[me.id] ?? 0;

  const unreadFrom = useUnreadLine(conversation, me.id);
  const blocks = useMemo(() => blocksOf(entries, unreadFrom), [entries, unreadFrom]);

  const newLine = useRef<HTMLDivElement>(null);
  const scroll = useScroll(messages[0]?.seq, entries.at(-1)?.client_id ?? entries.at(-1)?.seq, useCallback(() => newLine.current, []));
  const earlier = useEarlier(conversation);
  useFound(scroll.ref, conversation);
  const roving = useRoving();
  const [seen, see] = useState(end ?? 0);
  if (scroll.atEnd && end !== undefined && end > seen) see(end);
  const fresh = messages.filter(({ seq, sender_id }) => seq > seen && sender_id !== me.id).length;
  useReading(scroll.atEnd ? end : undefined, read, conversation.markRead);

  const seenByThem = messages.findLast(({ seq, sender_id }) => sender_id === me.id && seq <= (lastRead[them.id] ?? 0))?.seq;
  const lastShown = messages.findLast((message) => !message.is_system_message)?.seq;
  const byClientId = new Map(outgoing.map((one) => [one.client_id, one]));

  const slip = (message: Message) => {
    const pending = isUnplaced(message) ? byClientId.get(message.client_id ?? '') : undefined;
    return (
      <div key={message.client_id ?? message.seq}>
        {pending ? (
          <Suspense>
            <PendingSlip outgoing={pending} name={me.display_name} />
          </Suspense>
        ) : (
          <Slip
            message={message}
            me={me.id}
            tradeId={channel.kind === 'trade' ? channel.id : undefined}
            open={trade !== undefined && isOpen(trade) && trade.turn_user_id === me.id}
            archived={closed !== undefined}
            onReport={onReport}
            last={message.seq === lastShown}
          />
        )}
        {message.seq === seenByThem && <p className="seen">{t('thread.seen')}</p>}
      </div>
    );
  };
  const block = (one: Block) => {
    switch (one.kind) {
      case 'day':
        return (
          <p key={one.key} className="day-line">
            <span>{dayName(one.at)}</span>
          </p>
        );
      case 'new':
        return (
          <div key={one.key} ref={newLine} className="new-line" role="separator">
            {t('thread.new')}
          </div>
        );
      case 'system': {
        const { kind, revision = 1, message, warning } = payloadOf(one.message);
        const terms = kind === 'trade_proposed' || kind === 'trade_countered';
        return (
          <div key={one.key} className="system">
            <Suspense fallback={<p className="system-line">&nbsp;</p>}>
              <SystemLine message={one.message} me={me.id} them={them} trade={trade} />
            </Suspense>
            <Suspense fallback={<i className="offer-slip" />}>{terms && trade && <OfferSlip trade={trade} revision={revision} message={message} warning={warning} me={me.id} />}</Suspense>
          </div>
        );
      }
      case 'group': {
        const own = one.sender === me.id;
        return (
          <section key={one.key} className="slips" data-own={own || undefined}>
            {!own && <PersonMark person={them} />}
            <div className="slips-body">
              <h2 className="slips-name">
                <span dir="auto">{own ? t('thread.you') : them.display_name}</span>
                <time dateTime={one.messages[0]!.created_at}>{clock(new Date(one.messages[0]!.created_at))}</time>
              </h2>
              {one.messages.map(slip)}
            </div>
          </section>
        );
      }
    }
  };

  return (
    <div className="log-place">
      <div
        ref={scroll.ref}
        className="log"
        role="log"
        aria-live="off"
        aria-label={t('thread.log', { name: them.display_name })}
        tabIndex={-1}
        onScroll={scroll.onScroll}
        onKeyDown={roving}
      >
        <div className="log-inner">
          {conversation.earlier && (
            <div ref={earlier.ref} className="log-earlier">
              <Button kind="quiet" busy={earlier.busy} onClick={earlier.load}>
                {t('thread.earlier')}
              </Button>
            </div>
          )}
          {blocks.map(block)}
        </div>
      </div>
      {!scroll.atEnd && (
        <Button className="button log-fresh" icon={<ArrowDown aria-hidden="true" />} onClick={scroll.toEnd}>
          {fresh > 0 ? t('thread.fresh', { count: fresh }) : t('thread.to_end')}
        </Button>
      )}
      <p className="sr-only" role="status">
        <Suspense>
          <Heard messages={messages} me={me.id} />
        </Suspense>
      </p>
    </div>
  );
}
