import { Link } from '@tanstack/react-router';
import { Flag } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '../../api/me';
import type { Person, ProfileCard, Review } from '../../api/types';
import { Button } from '../../ui/Button';
import { AnswerForm } from './AnswerForm';
import { ReviewQuote } from './ReviewQuote';
import { t } from './text';

const ReportDialog = lazy(() => import('../moderation/report/ReportDialog').then((module) => ({ default: module.ReportDialog })));

interface ReviewSlipProps {
  review: Review;
  subject: ProfileCard;
  /** Whether it is the subject who reads. */
  own: boolean;
}

/** One review, what its subject answered, and a way to report it. */
export function ReviewSlip({ review, subject, own }: ReviewSlipProps) {
  const me = useMe();
  const { id, author, reply } = review;
  return (
    <li className="written">
      <ReviewQuote review={review}>
        {author ? (
          <Link to="/u/$username" params={{ username: author.username }} dir="auto">
            {author.display_name}
          </Link>
        ) : (
          t('review.tab.gone')
        )}
      </ReviewQuote>
      {reply ? (
        <blockquote className="hint">
          {t('review.tab.answered', { name: subject.display_name })}: <span dir="auto">{reply}</span>
        </blockquote>
      ) : (
        own && <AnswerForm id={id} />
      )}
      {me && author && author.id !== me.id && <ReportReview review={review} author={author} />}
    </li>
  );
}

function ReportReview({ review: { id, text }, author }: { review: Review; author: Person }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button kind="quiet" icon={<Flag aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('review.report')}
      </Button>
      <Suspense>{open && <ReportDialog person={author} about={{ kind: 'review', id, text }} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
