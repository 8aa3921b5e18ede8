import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../../api/client';
import { ok, Problem } from '../../../../api/errors';
import { queries } from '../../../../api/query';
import { Button } from '../../../../ui/Button';
import { toast } from '../../../../ui/toasts';
import { useDraft } from '../../drafts';
import { deskKeys } from '../board';
import { t } from '../text';
import { quotes } from './quote';

interface NoteBoxProps {
  userId: number;
  /** The case that shows the notes, if one does. */
  caseId?: number;
}

/** A note for the other moderators. What was written is kept until it is added; a message that is clicked is quoted into it. */
export function NoteBox({ userId, caseId }: NoteBoxProps) {
  const [text, keep] = useDraft(`note:${userId}`);
  const add = useMutation({
    mutationFn: (content: string) =>
      ok(api.POST('/admin/moderation/users/{id}/notes', { params: { path: { id: userId } }, body: { content } })),
    onSuccess: () => {
      keep('');
      toast(t('note.added'));
      if (caseId !== undefined) void queries.invalidateQueries({ queryKey: deskKeys.case(caseId), exact: true });
    },
    onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }),
  });
  useEffect(() => quotes.listen((quote) => keep(text ? `${text.trimEnd()}\n${quote}\n` : `${quote}\n`)));

  return (
    <form
      className="panel note-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) add.mutate(text.trim());
      }}
    >
      <label className="label" htmlFor="note">
        {t('note.label')}
      </label>
      <textarea
        id="note"
        className="input"
        rows={text.includes('\n') ? 5 : 2}
        maxLength={5000}
        value={text}
        dir="auto"
        placeholder={t('note.quote_here')}
        onChange={({ target }) => keep(target.value)}
      />
      <div className="note-ways">
        <Button type="submit" busy={add.isPending} disabled={!text.trim()}>
          {t('note.add')}
        </Button>
        {text.trim() && <span className="hint">{t('note.kept')}</span>}
      </div>
    </form>
  );
}
