import { CardArt } from './CardArt';
import type { FaceProps } from './CardFront';
import './front.css';
import { Pips } from './Pips';
import './spine.css';
import { Strength } from './Strength';
import { cardName, typeLine } from './words';

/** The card seen from its edge, for rows and headers: it has no back. */
export function CardSpine({ user, heading: Heading }: FaceProps) {
  return (
    <article className="pc" aria-label={cardName(user)} data-tier={user.frame_tier} data-variant="compact" data-flipped="false">
      <div className="pc-face pc-spine">
        <div className="pc-sheet">
          <CardArt user={user} tall={false} />
          <Heading className="pc-name" dir="auto">
            {user.display_name}
          </Heading>
          <p className="pc-type">
            <span className="pc-type-words">{typeLine(user)}</span>
          </p>
          <Pips tier={user.frame_tier} />
          <Strength score={user.reputation_score} count={user.reputation_count} />
        </div>
      </div>
    </article>
  );
}
