import type { Message } from '../channel';
import { Emoji } from './Emoji';
import { useReaction } from './reactions';
import { t } from './laterText';
import './reactions.css';

interface ReactionsProps {
  tradeId: number;
  message: Message;
  me: number;
  disabled: boolean;
}

/** Counted chips below a message; a click puts one's own there or takes it off. */
export function Reactions({ tradeId, message, me, disabled }: ReactionsProps) {
  const reaction = useReaction(tradeId, me);
  const all = Object.entries(message.reactions);
  if (all.length === 0) return null;
  return (
    <ul className="reactions">
      {all.map(([emoji, users]) => {
        const mine = users.includes(me);
        return (
          <li key={emoji}>
            <button
              type="button"
              aria-pressed={mine}
              disabled={disabled}
              aria-label={t('react.chip', { emoji, count: users.length })}
              onClick={() => reaction.mutate({ message, emoji, on: !mine })}
            >
              <Emoji sign={emoji} />
              {users.length}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
