import { Link } from '@tanstack/react-router';
import { Check, CircleHelp, MailOpen } from 'lucide-react';
import type { Notification } from '../../api/types';
import { ago } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Tooltip } from '../../ui/Tooltip';
import { addressOf } from './address';
import { markDone } from './filing';
import { markRead } from './reading';
import { t } from './text';
import { ToldIcon } from './ToldIcon';

export interface NotificationRowProps {
  one: Notification;
  selected: boolean;
  onSelect: () => void;
  onWhy: () => void;
}

/** One notification: the whole row opens it, which marks it as read. */
export function NotificationRow({ one, selected, onSelect, onWhy }: NotificationRowProps) {
  const { id, title, body, icon, read_at, created_at, category } = one;
  const address = addressOf(one.action_url);
  return (
    <li className="told" data-unread={read_at ? undefined : ''} data-id={id}>
      <input type="checkbox" className="told-select" aria-label={t('told.select', { title })} checked={selected} onChange={onSelect} />
      <ToldIcon icon={icon} />
      <div className="told-words">
        <p className="told-title" dir="auto">
          {address ? (
            <Link {...address} onClick={() => markRead(one)}>
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        {body && (
          <p className="text-ink-2" dir="auto">
            {body}
          </p>
        )}
        <p className="told-when">
          {!read_at && <span className="told-new">{t('told.unread')}</span>}
          <time dateTime={created_at}>{ago(created_at)}</time>
          <span>{t(`told.category.${category}`)}</span>
        </p>
      </div>
      <div className="told-actions">
        {!read_at && (
          <Tooltip text={t('told.mark_read')}>
            <Button kind="quiet" icon={<MailOpen aria-hidden="true" />} aria-label={t('told.mark_read_of', { title })} onClick={() => markRead(one)} />
          </Tooltip>
        )}
        <Tooltip text={t('told.done')}>
          <Button kind="quiet" icon={<Check aria-hidden="true" />} aria-label={t('told.done_of', { title })} onClick={() => markDone([one])} />
        </Tooltip>
        <Tooltip text={t('told.why')}>
          <Button kind="quiet" icon={<CircleHelp aria-hidden="true" />} aria-label={t('told.why_of', { title })} onClick={onWhy} />
        </Tooltip>
      </div>
    </li>
  );
}
