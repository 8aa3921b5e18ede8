import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { ProfileCard, Review } from '../../api/types';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Pips } from '../trades/pane/RatingPips';
import '../trades/pane/reviews.css';
import { t } from './text';

const MOST = 1000;

interface ReviewSlipProps {
  review: Review;
  subject: ProfileCard;
  /** Whether it is the subject who reads. */
  own: boolean;
}

/** One review, and what its subject answered. */
export function ReviewSlip({ review: { id, author, rating, text, reply }, subject, own }: ReviewSlipProps) {
  return (
    <li className="written grid gap-1">
      <p>
        <Pips rating={rating} /> <span className="sr-only">{t('review.tab.stars', { count: rating })}</span>{' '}
        {author ? (
          <Link to="/u/$username" params={{ username: author.username }} dir="auto">
            {author.display_name}
          </Link>
        ) : (
          t('review.tab.gone')
        )}
      </p>
      {text && (
        <p className="review-text" dir="auto">
          “{text}”
        </p>
      )}
      {reply ? (
        <blockquote className="hint">
          {t('review.tab.answered', { name: subject.display_name })}: <span dir="auto">{reply}</span>
        </blockquote>
      ) : (
        own && <AnswerForm id={id} />
      )}
    </li>
  );
}

function AnswerForm({ id }: { id: number }) {
  const [text, setText] = useState('');
  const answer = useMutation({
    mutationFn: () => ok(api.POST('/reviews/{id}/reply', { params: { path: { id } }, body: { text: text.trim() } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.users }),
  });
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
