import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import type { Me } from '../../api/types';
import { Pips } from '../../card/Pips';
import { ProfileCard } from '../../card/ProfileCard';
import { list } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Loaded } from '../../ui/Loaded';
import { SkeletonPockets } from '../../ui/Skeleton';
import { opensFrame, type Entry } from './album';
import { framesQuery, useWear, type Frame } from './frames';
import { t } from './text';

/** The five frames around the own card, without what is written on it. */
export function FrameShelf({ me, entries }: { me: Me; entries: readonly Entry[] }) {
  const query = useQuery(framesQuery);
  return (
    <section className="sheet" aria-labelledby="frames">
      <header className="album-head">
        <h2 id="frames">{t('frame.title')}</h2>
      </header>
      <Loaded query={query} skeleton={<SkeletonPockets count={5} />}>
        {({ frames }) => (
          <ul className="frame-shelf">
            {frames.map((frame) => (
              <Slot key={frame.tier} frame={frame} me={me} openers={opensFrame(frame.tier, entries)} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function Slot({ frame: { tier, unlocked, is_active }, me, openers }: { frame: Frame; me: Me; openers: string[] }) {
  const { mutate, isPending } = useWear();
  const name = t(`tier.${tier}`);
  return (
    <li className="frame-slot" data-tier={tier} data-locked={unlocked ? undefined : ''}>
      <div className="frame-card" inert aria-hidden="true">
        <ProfileCard user={blank(me, tier)} heading="p" />
      </div>
      <h3>
        {name} <Pips tier={tier} />
      </h3>
      {is_active ? (
        <p className="tag" data-tone="success">
          {t('frame.active')}
        </p>
      ) : unlocked ? (
        <Button busy={isPending} aria-label={t('frame.wear_of', { tier: name })} onClick={() => mutate(tier)}>
          {t('frame.wear')}
        </Button>
      ) : (
        <p className="frame-locked">
          <Lock aria-hidden="true" />
          <span>{openers.length > 0 ? t('frame.opened_by', { seals: either(openers) }) : t('frame.locked')}</span>
        </p>
      )}
    </li>
  );
}

/** Any one of them is enough. */
function either(names: string[]): string {
  return list(names, 'disjunction');
}

function blank(me: Me, frame_tier: Frame['tier']): Me {
  return { ...me, frame_tier, tagline: null, badges: [], is_online: false, id_verified: false, city: null, country: null };
}
