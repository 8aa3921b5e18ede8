import { memo } from 'react';
import './borderless.css';
import { CardArt } from './CardArt';
import './front.css';
import { Pips } from './Pips';
import { SealRow } from './seals';
import { Strength } from './Strength';
import { t } from './text';
import type { CardUser, Heading } from './types';
import { TypeStamp } from './TypeStamp';
import { serialLine, place, typeLine } from './words';

export interface FaceProps {
  user: CardUser;
  heading: Heading;
}

/** Name plate, art window, type line, text box: every field of a profile where a collector looks for it. */
export const CardFront = memo(function CardFront({ user, heading: Heading }: FaceProps) {
  return (
    <div className="pc-sheet">
      <CardArt user={user} />
      <div className="pc-plate">
        <Heading className="pc-name" dir="auto">
          {user.display_name}
        </Heading>
        <TypeStamp type={user.card_type} />
      </div>
      {user.is_online && <span className="pc-presence">{t('presence.online')}</span>}
      <p className="pc-type">
        <span className="pc-type-words">{typeLine(user)}</span>
        <Pips tier={user.frame_tier} />
      </p>
      <div className="pc-text">
        {user.tagline && (
          <p className="pc-flavour" dir="auto">
            {t('card.quoted', { text: user.tagline })}
          </p>
        )}
        <SealRow badges={user.badges} />
        <p className="pc-collector">
          <span>{serialLine(user)}</span>
          <span className="pc-place" dir="auto">
            {place(user)}
          </span>
        </p>
      </div>
      {user.id_verified && (
        <span className="pc-holo">
          <span className="sr-only">{t('card.id_verified')}</span>
        </span>
      )}
      <Strength score={user.reputation_score} count={user.reputation_count} />
    </div>
  );
});
