import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../i18n/t';
import { Button } from './Button';
import { useStore } from './store';
import { act, dismiss, toasts, type Toast } from './toasts';

const usual = 6_000;

/** The corner in which toasts are shown and announced. */
export function Toasts() {
  return (
    <section className="toasts" aria-label={t('ui.messages')}>
      {useStore(toasts).map((one) => (
        <Item key={one.id} {...one} />
      ))}
    </section>
  );
}

function Item({ id, text, tone, action, life = usual }: Toast) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(id), life);
    return () => clearTimeout(timer);
  }, [held, id, life]);

  return (
    <div
      className="toast"
      role="status"
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{text}</p>
      {action && <Button onClick={() => act(id)}>{action.label}</Button>}
      <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t('ui.dismiss')} onClick={() => dismiss(id)} />
    </div>
  );
}
