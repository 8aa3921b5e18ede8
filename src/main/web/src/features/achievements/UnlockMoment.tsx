import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Seal } from '../../card/seals';
import type { LiveEvents } from '../../live/events';
import { useLive } from '../../live/listen';
import { Button } from '../../ui/Button';
import { t } from './text';
import './unlock.css';

type Unlock = LiveEvents['achievement.unlocked'];

const life = 9_000;

/** Presses the seal of an achievement that was just earned, in the upper corner; several come one after the other. */
export function UnlockMoment() {
  const [queue, setQueue] = useState<Unlock[]>([]);
  useLive('achievement.unlocked', (unlock) => setQueue((all) => [...all, unlock]));
  const [first] = queue;
  return (
    <section className="unlocks" aria-label={t('unlock.label')}>
      <div role="status">{first && <Stamp key={first.definition.key} of={first} onDone={() => setQueue((all) => all.slice(1))} />}</div>
    </section>
  );
}

function Stamp({ of: { definition, keys, points, frame_tier }, onDone }: { of: Unlock; onDone: () => void }) {
  const [held, setHeld] = useState(false);
  const done = useRef(onDone);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => done.current(), life);
    return () => clearTimeout(timer);
  }, [held]);
  const { name, description } = definition;
  return (
    <div
      className="unlock"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="unlock-seal" aria-hidden="true">
        <Seal badge={definition} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="hint">{t('unlock.title')}</p>
        <p className="unlock-name">{name}</p>
        <p>
          {description} · {t('seal.points', { count: points })}
          {keys.length > 1 && ` · ${t('unlock.more', { count: keys.length - 1 })}`}
        </p>
        {frame_tier && (
          <p>
            {t('unlock.frame', { tier: t(`tier.${frame_tier}`) })}{' '}
            <Link to="/achievements" className="link" onClick={onDone}>
              {t('unlock.wear')}
            </Link>
          </p>
        )}
      </div>
      <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t('ui.close')} onClick={onDone} />
    </div>
  );
}
