import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { queries } from '../../../api/query';
import type { Trade } from '../../../api/types';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import './review-form.css';
import { t } from './text';
import { reviewsQuery } from '../trade';

const RATINGS = [1, 2, 3, 4, 5] as const;
const TEXT_MOST = 1000;

interface ReviewFormProps {
  trade: Trade;
  name: string;
}

/** One review of the other side; nobody reads it before both have written or two weeks have passed. */
export function ReviewForm({ trade, name }: ReviewFormProps) {
  const [rating, setRating] = useState<(typeof RATINGS)[number]>();
  const [text, setText] = useState('');
  const review = useMutation({
    mutationFn: (body: { rating: number; text: string | null }) =>
      ok(api.POST('/trades/{id}/reviews', { params: { path: { id: trade.id } }, body })),
    onSettled: () => queries.invalidateQueries({ queryKey: reviewsQuery(trade.id).queryKey }),
  });
  const refused = review.error ? Problem.of(review.error) : undefined;
  return (
    <form
      className="review"
      onSubmit={(event) => {
        event.preventDefault();
        if (rating) review.mutate({ rating, text: text.trim() || null });
      }}
    >
      <fieldset className="rating">
        <legend className="label">{t('review.title', { name })}</legend>
        {RATINGS.map((each) => (
          <label key={each} data-on={each <= (rating ?? 0) || undefined}>
            <input type="radio" name="rating" required value={each} checked={rating === each} onChange={() => setRating(each)} />
            <i aria-hidden="true" />
            <span className="sr-only">{t(`review.rating.${each}`)}</span>
          </label>
        ))}
        <span className="rating-word" aria-hidden="true">
          {rating && t(`review.rating.${rating}`)}
        </span>
      </fieldset>
      {rating && (
        <>
          <Field label={t('review.text')} hint={t('review.blind')} error={refused?.fields.text}>
            {(props) => (
              <textarea {...props} rows={3} maxLength={TEXT_MOST} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
            )}
          </Field>
          {refused && !refused.fields.text && (
            <p className="error" role="alert">
              {refused.message}
            </p>
          )}
          <Button kind="primary" type="submit" busy={review.isPending}>
            {t('review.send')}
          </Button>
        </>
      )}
    </form>
  );
}
