import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { everything } from '../../api/everything';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { Note } from './types';

const PAGE = 100;
/** Characters that a note may have. */
export const NOTE_LENGTH = 2000;

/** All own notes, or those with that text in them or in the name of their subject. */
export const notesQuery = (q?: string) =>
  queryOptions({
    queryKey: keys.notes({ q }),
    queryFn: () =>
      everything(
        (cursor) => ok(api.GET('/favorites/notes', { params: { query: { q: q || undefined, limit: PAGE, cursor } } })),
        ({ notes }) => notes,
      ),
  });

/** The own note on somebody; `null` where there is none. All notes are asked for: one that is not there would be an error. */
export const noteQuery = (userId: number) => ({
  ...notesQuery(),
  select: (all: Note[]) => all.find(({ target_user_id }) => target_user_id === userId) ?? null,
});

/** Keeps what was written; nothing but blanks takes the note away. */
export async function saveNote(userId: number, content: string): Promise<void> {
  const params = { path: { user_id: userId } };
  if (content.trim() === '') await ok(api.DELETE('/favorites/notes/{user_id}', { params }));
  else await ok(api.PUT('/favorites/notes/{user_id}', { params, body: { content } }));
  void queries.invalidateQueries({ queryKey: keys.notes() });
}
