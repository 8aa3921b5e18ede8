import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { ReviewingClosed, useReviewing } from './reviewing';
import { t } from './text';

const MOST = 1000;

/** The one public answer to a review of oneself. */
export function AnswerForm({ id }: { id: number }) {
  const [text, setText] = useState('');
  const closed = useReviewing();
  const answer = useMutation({
    mutationFn: () => ok(api.POST('/reviews/{id}/reply', { params: { path: { id } }, body: { text: text.trim() } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.users }),
  });
  if (closed) return <ReviewingClosed sanction={closed} />;
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) answer.mutate();
      }}
    >
      <Field label={t('review.tab.answer')} error={answer.error ? Problem.of(answer.error).message : undefined}>
        {(props) => <textarea {...props} rows={2} maxLength={MOST} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      {text.trim() && (
        <Button type="submit" busy={answer.isPending}>
          {t('review.tab.answer.send')}
        </Button>
      )}
    </form>
  );
}
