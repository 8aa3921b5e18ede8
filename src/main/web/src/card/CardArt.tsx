import { useState } from 'react';
import type { CardUser } from './types';
import { useLandscape } from './useLandscape';

/** What hangs in the art window: the signature card's picture, over the drawing that stands in until (or unless) it loads. */
export function CardArt({ user, tall = user.frame_tier === 'legendary' }: { user: CardUser; tall?: boolean }) {
  const picture = user.signature_card?.image_url;
  const [failed, setFailed] = useState<string>();
  return (
    <div className="pc-art" style={{ backgroundImage: useLandscape(user.id, tall ? 'tall' : 'window') }}>
      {picture && picture !== failed && (
        <img src={picture} alt="" loading="lazy" decoding="async" draggable="false" onError={() => setFailed(picture)} />
      )}
    </div>
  );
}
