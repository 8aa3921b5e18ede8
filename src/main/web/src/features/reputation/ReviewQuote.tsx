import type { ReactNode } from 'react';
import type { Review } from '../../api/types';
import { day } from '../../i18n/format';
import { Pips } from '../../ui/RatingPips';
import './review-quote.css';
import { t } from './text';

interface ReviewQuoteProps {
  review: Review;
  /** Who wrote it, or the rating in a word: stands beside the rating. */
  children?: ReactNode;
}

/** What somebody wrote about a trade, and when. */
export function ReviewQuote({ review: { rating, text, created_at, removed }, children }: ReviewQuoteProps) {
  return (
    <>
      <p>
        <Pips rating={rating} /> <span className="sr-only">{t('review.stars', { count: rating })}</span> {children}{' '}
        <time className="hint" dateTime={created_at}>
          {day(created_at)}
        </time>
      </p>
      {text && (
        <p className="review-text" dir="auto">
          “{text}”
        </p>
      )}
      {removed && <p className="hint">{t('review.removed')}</p>}
    </>
  );
}
