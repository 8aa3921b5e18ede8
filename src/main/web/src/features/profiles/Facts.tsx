import { BadgeCheck, CalendarDays, Link2, Mail, MapPin, Package, Repeat, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProfileCard } from '../../api/types';
import { useCardBack } from '../../card/useCardBack';
import { countryName } from '../../i18n/countries';
import { ago, day } from '../../i18n/format';
import { pauseOf } from './pause';
import { t } from './text';

/** What one wants to know of a member beyond the card, in words. */
export function Facts({ user, children }: { user: ProfileCard; children?: ReactNode }) {
  const home = [user.city, user.country && countryName(user.country)].filter(Boolean).join(', ');
  return (
    <div className="panel">
      <p className="profile-name" dir="auto">
        {user.display_name}
      </p>
      <p className="text-ink-2">
        <span dir="ltr">@{user.username}</span>
        {' · '}
        <Presence user={user} />
      </p>
      <ul className="facts">
        {home && <Fact icon={MapPin}>{home}</Fact>}
        {user.shipping_preference && <Fact icon={Package}>{t(`profile.ships.${user.shipping_preference}`)}</Fact>}
        <Fact icon={CalendarDays}>{t('profile.since', { day: day(user.member_since) })}</Fact>
        {user.open_to_trades && <Fact icon={Repeat}>{t('profile.open')}</Fact>}
        {user.id_verified && <Fact icon={BadgeCheck}>{t('profile.verified.identity')}</Fact>}
        {user.email_verified && <Fact icon={Mail}>{t('profile.verified.email')}</Fact>}
        {user.discord_linked && <Fact icon={Link2}>{t('profile.verified.discord')}</Fact>}
      </ul>
      <PauseNote user={user} />
      {children}
    </div>
  );
}

/** Somebody who is back after a long pause: a note without judgement, for whoever is about to trade with them. */
function PauseNote({ user }: { user: ProfileCard }) {
  const { data } = useCardBack(user.id);
  const pause = pauseOf(data?.recent_trades.map(({ date }) => date) ?? [], user.last_active_at);
  return pause && <p className="profile-pause">{t(`profile.pause.${pause.kind}`, { ago: ago(pause.before) })}</p>;
}

function Presence({ user: { is_online, last_active_at } }: { user: ProfileCard }) {
  if (is_online) return <span className="text-success">{t('profile.here')}</span>;
  return last_active_at ? t('profile.last_here', { ago: ago(last_active_at) }) : t('profile.presence_hidden');
}

function Fact({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li>
      <Icon aria-hidden="true" />
      {children}
    </li>
  );
}
