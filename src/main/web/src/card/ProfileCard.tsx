import { RotateCw } from 'lucide-react';
import { lazy, memo, Suspense, useId, useState, type MouseEvent } from 'react';
import './card.css';
import { CardFront } from './CardFront';
import { CardSpine } from './CardSpine';
import { FrameEffects } from './FrameEffects';
import { t } from './text';
import type { CardUser, Heading, Variant } from './types';
import { usePrefetchBack } from './useCardBack';
import { useTilt } from './useTilt';
import { cardName } from './words';

export interface ProfileCardProps {
  user: CardUser;
  variant?: Variant;
  heading?: Heading;
}

const loadBack = () => import('./ProfileCardBack');
/** Most cards are never turned over: the back comes when somebody points at one. */
const ProfileCardBack = lazy(() => loadBack().then((module) => ({ default: module.ProfileCardBack })));

/** A trader as a trading card: it tilts under the pointer and turns over to its grading label. The compact one is only a spine. */
export const ProfileCard = memo(function ProfileCard({ user, variant = 'standard', heading = 'h2' }: ProfileCardProps) {
  return variant === 'compact' ? (
    <CardSpine user={user} heading={heading} />
  ) : (
    <TurningCard user={user} variant={variant} heading={heading} />
  );
});

function TurningCard({ user, variant, heading }: Required<ProfileCardProps>) {
  const [flipped, setFlipped] = useState(false);
  const [turned, setTurned] = useState(false);
  const { ref, live, handlers } = useTilt();
  const prefetchLabel = usePrefetchBack(user.id);
  const prefetchBack = () => {
    void loadBack();
    prefetchLabel();
  };
  const id = useId();

  const flip = () => {
    setFlipped(!flipped);
    setTurned(true);
  };
  const flipByCard = (event: MouseEvent) => {
    const selecting = window.getSelection()?.isCollapsed === false;
    if (!selecting && !(event.target as Element).closest('a, button')) flip();
  };

  return (
    <article
      ref={ref}
      className="pc"
      aria-label={cardName(user)}
      data-tier={user.frame_tier}
      data-variant={variant}
      data-flipped={flipped}
      {...handlers}
      onPointerOver={prefetchBack}
    >
      <div className="pc-tilt" onClick={flipByCard}>
        <div className="pc-rot" id={id}>
          <div className="pc-face pc-front" inert={flipped}>
            <CardFront user={user} heading={heading} />
            <FrameEffects tier={user.frame_tier} live={live && !flipped} />
          </div>
          <div className="pc-face pc-back" inert={!flipped}>
            <Suspense fallback={<div className="pc-sheet" aria-busy="true" />}>{turned && <ProfileCardBack user={user} />}</Suspense>
          </div>
        </div>
      </div>
      <button
        type="button"
        className="pc-flip"
        aria-pressed={flipped}
        aria-controls={id}
        aria-label={t('card.flip', { name: user.display_name })}
        title={t('card.flip_short')}
        onClick={flip}
        onFocus={prefetchBack}
      >
        <RotateCw aria-hidden="true" />
      </button>
      <span className="sr-only" role="status">
        {turned && t(flipped ? 'card.back_shown' : 'card.front_shown')}
      </span>
    </article>
  );
}
