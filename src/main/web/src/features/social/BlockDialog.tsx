import { Ban } from 'lucide-react';
import type { Person } from '../../api/types';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useBlock } from './blocks';
import { t } from './text';

interface BlockDialogProps {
  person: Person;
  open: boolean;
  onClose: () => void;
  onBlocked?: () => void;
}

/** Says what a block does before it is done. */
export function BlockDialog({ person, open, onClose, onBlocked }: BlockDialogProps) {
  const { mutate, isPending } = useBlock(person);
  const block = () =>
    mutate(true, {
      onSuccess: () => {
        onClose();
        onBlocked?.();
      },
    });
  return (
    <Dialog open={open} onClose={onClose} title={t('block.title', { name: person.display_name })}>
      <p>{t('block.text')}</p>
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button kind="danger" icon={<Ban aria-hidden="true" />} busy={isPending} onClick={block}>
          {t('block.do')}
        </Button>
      </div>
    </Dialog>
  );
}
