import type { Person } from '../../api/types';
import { Dialog } from '../../ui/Dialog';
import { NoteField } from './NoteField';
import { t } from './text';

/** The private note, where there is no room for it on the page. */
export function NoteDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title={t('note.title')} place="sheet">
      <NoteField person={person} />
    </Dialog>
  );
}
