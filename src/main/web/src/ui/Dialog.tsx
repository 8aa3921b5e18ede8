import { X } from 'lucide-react';
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { Button } from './Button';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** `top`: near the top as a command menu is; `sheet`: from below on phones. */
  place?: 'middle' | 'top' | 'sheet';
  /** Without its own head: the title only names the dialog. */
  bare?: boolean;
  children: ReactNode;
}

/** A modal `<dialog>`: the browser keeps the focus inside, closes it on Esc and gives the focus back. Its content exists only while open. */
export function Dialog({ open, onClose, title, place = 'middle', bare, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  const closeOutside = (event: MouseEvent) => {
    if (event.target === ref.current) onClose();
  };

  return (
    <dialog
      ref={ref}
      className="dialog"
      data-place={place}
      aria-labelledby={bare ? undefined : id}
      aria-label={bare ? title : undefined}
      onClose={onClose}
      onMouseDown={closeOutside}
    >
      {open && !bare && (
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t('ui.close')} onClick={onClose} />
        </div>
      )}
      {open && (bare ? children : <div className="dialog-body">{children}</div>)}
    </dialog>
  );
}
