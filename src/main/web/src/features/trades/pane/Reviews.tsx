import { useQuery } from '@tanstack/react-query';
import type { Review, Trade } from '../../../api/types';
import { Loaded } from '../../../ui/Loaded';
import { SkeletonLine } from '../../../ui/Skeleton';
import { ReviewQuote } from '../../reputation/ReviewQuote';
import { ReviewingClosed, useReviewing } from '../../reputation/reviewing';
import { ReviewForm } from './ReviewForm';
import { t } from './text';
import { reviewsQuery } from '../trade';

/** How long after its completion a trade can be reviewed, in milliseconds. */
const WINDOW = 30 * 86_400_000;

interface ReviewsProps {
  trade: Trade;
  me: number;
  name: string;
}

/** What both have written of a completed trade, or the form for the own review while there is time for it. */
export function Reviews({ trade, me, name }: ReviewsProps) {
  const query = useQuery(reviewsQuery(trade.id));
  return (
    <Loaded query={query} skeleton={<SkeletonLine size={40} />}>
      {({ reviews }) => {
        const own = reviews.find(({ author }) => author?.id === me);
        const theirs = reviews.find(({ author }) => author?.id !== me);
        return (
          <div className="grid gap-4">
            {own ? <Written title={t('review.yours')} review={own} /> : <Unwritten trade={trade} name={name} />}
            {theirs ? <Written title={t('review.theirs', { name })} review={theirs} /> : own && <p className="hint">{t('review.thanks')}</p>}
          </div>
        );
      }}
    </Loaded>
  );
}

function Unwritten({ trade, name }: Pick<ReviewsProps, 'trade' | 'name'>) {
  const closed = useReviewing();
  if (trade.completed_at && Date.now() > Date.parse(trade.completed_at) + WINDOW) return <p className="hint">{t('review.over')}</p>;
  return closed ? <ReviewingClosed sanction={closed} /> : <ReviewForm trade={trade} name={name} />;
}

function Written({ title, review }: { title: string; review: Review }) {
  return (
    <section className="written">
      <h3 className="label">{title}</h3>
      <ReviewQuote review={review}>{t(`review.rating.${review.rating as 1}`)}</ReviewQuote>
    </section>
  );
}
