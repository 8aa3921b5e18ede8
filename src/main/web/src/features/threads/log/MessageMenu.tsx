import { Copy, Ellipsis, Flag, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Menu } from '../../../ui/Menu';
import { toast } from '../../../ui/toasts';
import type { Message } from '../channel';
import { remove } from './edits';
import './message-tools.css';
import { ReactMenu } from './ReactMenu';
import { t } from './laterText';

interface MessageMenuProps {
  /** The trade of the thread, if it is one. */
  tradeId?: number;
  message: Message;
  me: number;
  archived: boolean;
  onEdit: () => void;
  onReport: () => void;
}

/** How long one may still change one's own message. */
const CHANGEABLE = 5 * 60_000;

/** What can be done with a message: react, copy, and, as the rules allow, edit, delete or report it. */
export function MessageMenu({ tradeId, message, me, archived, onEdit, onReport }: MessageMenuProps) {
  const own = message.sender_id === me;
  const changeable = useChangeable(message) && own && tradeId !== undefined && !archived;
  const name = message.sender_display_name ?? '';
  const mayEdit = changeable && message.content;
  return (
    <div className="message-tools">
      {tradeId !== undefined && !archived && <ReactMenu tradeId={tradeId} message={message} me={me} />}
      <Menu
        label={t('message.menu')}
        align="end"
        trigger={(props) => (
          <button type="button" className="message-tool" aria-label={t('message.menu_of', { name })} {...props}>
            <Ellipsis aria-hidden="true" />
          </button>
        )}
      >
        {message.content && (
          <Item icon={<Copy aria-hidden="true" />} text={t('message.copy')} onClick={() => void copy(message.content ?? '')} />
        )}
        {mayEdit && <Item icon={<Pencil aria-hidden="true" />} text={t('message.edit')} onClick={onEdit} />}
        {changeable && <Item icon={<Trash2 aria-hidden="true" />} text={t('message.delete')} danger onClick={() => void remove(tradeId, message)} />}
        {!own && <Item icon={<Flag aria-hidden="true" />} text={t('message.report')} danger onClick={onReport} />}
      </Menu>
    </div>
  );
}

function Item({ icon, text, danger, onClick }: { icon: React.ReactNode; text: string; danger?: boolean; onClick: () => void }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} className="menu-item" data-kind={danger ? 'danger' : undefined} onClick={onClick}>
      {icon}
      {text}
    </button>
  );
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard?.writeText(text).then(
    () => toast(t('message.copied')),
    () => undefined,
  );
}

/** Whether the five minutes are not over; the menu loses its entries when they are. */
function useChangeable({ created_at, deleted_at }: Message): boolean {
  const left = Date.parse(created_at) + CHANGEABLE - Date.now();
  const [over, setOver] = useState(left <= 0);
  useEffect(() => {
    if (left <= 0) return setOver(true);
    const timer = setTimeout(() => setOver(true), left);
    return () => clearTimeout(timer);
  }, [created_at]);
  return !over && deleted_at === null;
}
