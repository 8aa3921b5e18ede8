import './back.css';
import { Barcode } from './Barcode';
import { LabelBody } from './LabelBody';
import { t } from './text';
import type { CardUser } from './types';
import { useCardBack } from './useCardBack';
import { decimal, serial } from './words';

/** The back of a card is its grading label: whether to trade with this person, in the order a trader asks. */
export function ProfileCardBack({ user }: { user: CardUser }) {
  const back = useCardBack(user.id);
  return (
    <div className="pc-sheet pc-label">
      <LabelHead user={user} />
      {back.data ? (
        <LabelBody user={user} back={back.data} />
      ) : back.isError ? (
        <div className="pc-label-error" role="alert">
          <p>{t('card.back_failed')}</p>
          <button type="button" onClick={() => void back.refetch()}>
            {t('ui.retry')}
          </button>
        </div>
      ) : (
        <LabelSkeleton />
      )}
    </div>
  );
}

function LabelHead({ user }: { user: CardUser }) {
  const { reputation_score: score, reputation_count: count } = user;
  const rated = score !== null && count > 0;
  return (
    <div className="pc-slab">
      <p className="pc-slab-words">
        <strong dir="auto">{user.display_name}</strong>
        <span>{t('card.frame', { tier: t(`tier.${user.frame_tier}`) })}</span>
        <span className="pc-slab-code">
          <Barcode id={user.id} />
          {serial(user.id)}
        </span>
      </p>
      <p className="pc-grade">
        <span className="sr-only">{rated ? t('card.graded', { grade: decimal(score * 2) }) : t('card.ungraded')}</span>
        <strong aria-hidden="true">{rated ? decimal(score * 2) : '–'}</strong>
        <span aria-hidden="true">{rated ? t('card.grade') : t('card.new')}</span>
      </p>
    </div>
  );
}

function LabelSkeleton() {
  return (
    <div className="pc-label-body pc-label-wait" aria-busy="true" aria-label={t('card.back_loading')}>
      {Array.from({ length: 8 }, (_, i) => (
        <span key={i} className="skeleton" />
      ))}
    </div>
  );
}
