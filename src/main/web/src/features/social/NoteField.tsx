import { useQuery } from '@tanstack/react-query';
import type { Person } from '../../api/types';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Loaded } from '../../ui/Loaded';
import { SkeletonLine } from '../../ui/Skeleton';
import { NOTE_LENGTH, noteQuery } from './notes';
import { t } from './text';
import { useNote } from './useNote';

/** The private note on somebody. Nobody else ever reads it. */
export function NoteField({ person }: { person: Person }) {
  const note = useQuery(noteQuery(person.id));
  return (
    <Loaded query={note} skeleton={<SkeletonLine size={36} />}>
      {(found) => <Writing key={person.id} person={person} saved={found?.content ?? ''} />}
    </Loaded>
  );
}

function Writing({ person, saved }: { person: Person; saved: string }) {
  const { content, state, write, save } = useNote(person.id, saved);
  const failed = typeof state === 'object' ? state.failed : undefined;
  return (
    <Field
      label={t('note.of', { name: person.display_name })}
      hint={t('note.hint')}
      error={failed}
      aside={
        <span className="hint" role="status">
          {failed ? (
            <Button kind="quiet" onClick={save}>
              {t('ui.retry')}
            </Button>
          ) : (
            (state === 'saving' && t('note.saving')) || (state === 'saved' && t('ui.saved'))
          )}
        </span>
      }
    >
      {(props) => (
        <textarea
          {...props}
          className="input note"
          dir="auto"
          rows={2}
          maxLength={NOTE_LENGTH}
          value={content}
          placeholder={t('note.placeholder')}
          onChange={(event) => write(event.target.value)}
          onBlur={save}
        />
      )}
    </Field>
  );
}
