import { memo, useState } from 'react';
import type { ProfileCard } from '../../api/types';
import { decimal, place, typeName } from '../../card/words';
import { number } from '../../i18n/format';
import { t } from './text';
import './trader-row.css';
import { touch, TraderActions } from './TraderActions';
import { useOnline } from './useOnline';

/** A trader in one line. */
export const TraderRow = memo(function TraderRow({ user }: { user: ProfileCard }) {
  const { is_online } = useOnline(user);
  const { reputation_score: score, reputation_count: count } = user;
  const [near, setNear] = useState(touch.matches);
  const come = () => setNear(true);
  return (
    <div className="trader-line" onPointerEnter={come} onFocus={come}>
      <i className="foil" data-tier={user.frame_tier} />
      <h2 className="trader-name" dir="auto">
        {user.display_name}
        <span className="sr-only">, {t('card.frame', { tier: t(`tier.${user.frame_tier}`) })}</span>
      </h2>
      <span className="trader-here">{is_online && t('presence.online')}</span>
      <span className="trader-type">{typeName(user.card_type)}</span>
      <span className="trader-formats">{user.formats.map((format) => t(`format.${format}`)).join(', ')}</span>
      <span className="trader-score">{score === null ? t('card.new') : `${decimal(score)} / ${number(count)}`}</span>
      <span className="trader-place" dir="auto">
        {place(user)}
      </span>
      <TraderActions user={user} near={near} />
    </div>
  );
});
