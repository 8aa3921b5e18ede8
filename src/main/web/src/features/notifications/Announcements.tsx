import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { onOpen } from '../../live/bus';
import type { Told } from '../../live/events';
import { useLive } from '../../live/listen';
import { toast } from '../../ui/toasts';
import { addressOf } from './address';
import { worthSaying } from './announcing';
import { closePushed, closeSeen } from './push';
import { markRead } from './reading';
import { t } from './text';

/** Says in passing what one was just told. */
export function Announcements() {
  const navigate = useNavigate();
  useLive('notification.created', (told: Told) => {
    const { notification } = told;
    if (!worthSaying(told, document.hidden ? '' : location.pathname)) return;
    const address = addressOf(notification.action_url);
    const open = () => {
      markRead(notification);
      void navigate(address!);
    };
    toast(notification.title, address && { action: { label: t('told.open'), run: open } });
  });
  useLive('notification.read', ({ ids }) => void closePushed(ids));
  useEffect(() => onOpen(() => void closeSeen().catch(() => undefined)), []);
  return null;
}
