import { Link } from '@tanstack/react-router';
import { useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { locale } from '../../../i18n/t';
import { t } from '../text';

/** One who leads: rank, card, and what it is counted by. */
export function LeaderRow({ user, board }: { user: components['schemas']['RankedCard']; board: 'trades' | 'reputation' | 'points' }) {
  const { rank, value, username, display_name, frame_tier } = user;
  const me = useMe();
  const words = board === 'reputation' ? t('leaders.value.reputation', { value: score(value) }) : t(`leaders.value.${board}`, { count: value });
  return (
    <li className="leader" aria-current={me?.id === user.id ? 'true' : undefined}>
      <span className="leader-rank">
        <span className="sr-only">{t('leaders.rank', { rank })}</span>
        <span aria-hidden="true">{rank}</span>
      </span>
      <i className="foil" data-tier={frame_tier} />
      <span className="min-w-0 flex-1">
        <Link to="/u/$username" params={{ username }} className="leader-name" dir="auto">
          {display_name}
        </Link>
        <span className="hint block">
          @{username} {me?.id === user.id && <span className="tag">{t('leaders.you')}</span>}
        </span>
      </span>
      <span className="leader-value">{words}</span>
    </li>
  );
}

function score(value: number): string {
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}
