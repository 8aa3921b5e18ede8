import { useQuery } from '@tanstack/react-query';
import type { Review, Trade } from '../../../api/types';
import { Pips } from './RatingPips';
import { ReviewForm } from './ReviewForm';
import './reviews.css';
import { t } from './text';
import { reviewsQuery } from '../trade';

interface ReviewsProps {
  trade: Trade;
  me: number;
  name: string;
}

/** What both have written of a completed trade, or the form for the own review. */
export function Reviews({ trade, me, name }: ReviewsProps) {
  const { data } = useQuery(reviewsQuery(trade.id));
  if (!data) return null;
  const own = data.reviews.find(({ author }) => author?.id === me);
  const theirs = data.reviews.find(({ author }) => author?.id !== me);
  return (
    <div className="reviews">
      {own ? <Written title={t('review.yours')} review={own} /> : <ReviewForm trade={trade} name={name} />}
      {theirs ? <Written title={t('review.theirs', { name })} review={theirs} /> : own && <p className="hint">{t('review.thanks')}</p>}
    </div>
  );
}

function Written({ title, review: { rating, text } }: { title: string; review: Review }) {
  return (
    <section className="written">
      <h3 className="label">{title}</h3>
      <p>
        <Pips rating={rating} /> {t(`review.rating.${rating as 1}`)}
      </p>
      {text && (
        <p className="review-text" dir="auto">
          “{text}”
        </p>
      )}
    </section>
  );
}
