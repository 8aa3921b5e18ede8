import { Trash2 } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { t } from './text';

interface DrawerProps {
  id: string;
  /** The name of the card that is changed here. */
  name: string;
  /** What stands beside the buttons. */
  note?: ReactNode;
  onClose: () => void;
  onRemove: () => void;
  children: ReactNode;
}

/** What opens below a row: takes the focus, and gives it back to the row when it is done with or Esc is pressed. */
export function Drawer({ id, name, note, onClose, onRemove, children }: DrawerProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus({ preventScroll: true }), []);

  const close = () => {
    place.current?.previousElementSibling?.querySelector('button')?.focus();
    onClose();
  };
  return (
    <div
      ref={place}
      id={id}
      className="ledger-drawer"
      role="group"
      aria-label={t('collection.edit', { name })}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {children}
      <div className="ledger-drawer-end">
        {note}
        <Button kind="danger" icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
          {t('collection.remove')}
        </Button>
        <Button onClick={close}>{t('collection.done')}</Button>
      </div>
    </div>
  );
}
