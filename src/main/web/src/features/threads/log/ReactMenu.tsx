import { SmilePlus } from 'lucide-react';
import { Menu } from '../../../ui/Menu';
import type { Message } from '../channel';
import { Emoji } from './Emoji';
import { t } from './laterText';
import { QUICK, useReaction } from './reactions';

/** A row of signs to answer a message with. */
export function ReactMenu({ tradeId, message, me }: { tradeId: number; message: Message; me: number }) {
  const reaction = useReaction(tradeId, me);
  const name = message.sender_display_name ?? '';
  return (
    <Menu
      label={t('react.add')}
      align="end"
      trigger={(props) => (
        <button type="button" className="message-tool" data-tool="react" aria-label={t('react.to', { name })} {...props}>
          <SmilePlus aria-hidden="true" />
        </button>
      )}
    >
      <div className="react-row">
        {QUICK.map((emoji) => (
          <button
            key={emoji}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="message-tool"
            aria-label={emoji}
            onClick={() => reaction.mutate({ message, emoji, on: !message.reactions[emoji]?.includes(me) })}
          >
            <Emoji sign={emoji} />
          </button>
        ))}
      </div>
    </Menu>
  );
}
