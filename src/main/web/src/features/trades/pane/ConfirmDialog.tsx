import type { ReactNode } from 'react';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { t } from './text';

interface ConfirmDialogProps {
  title: string;
  action: string;
  danger?: boolean;
  onYes: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmDialog({ title, action, danger, onYes, onClose, children }: ConfirmDialogProps) {
  return (
    <Dialog open onClose={onClose} title={title} place="sheet">
      <p>{children}</p>
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button
          kind={danger ? 'danger' : 'primary'}
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
