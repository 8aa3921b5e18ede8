import { useState } from 'react';
import type { CardEmbed } from '../api/types';
import { landscape } from './art';
import './card-image.css';

/** Pictures that did not come; a list that scrolls does not ask for them again. */
const missing = new Set<string>();

export interface CardImageProps {
  card: Pick<CardEmbed, 'name' | 'image_url'>;
  /** Decoration beside its own name. */
  decorative?: boolean;
}

/** A collectible card: its remote picture and, until that comes or where there is no network, a drawing of our own. */
export function CardImage({ card: { name, image_url: url }, decorative }: CardImageProps) {
  const [shown, setShown] = useState<string>();
  const [failed, setFailed] = useState(false);
  const remote = url && !failed && !missing.has(url);
  return (
    <span className="ci" data-drawn={shown !== url || !url || undefined}>
      <span className="ci-name" aria-hidden={decorative || Boolean(remote) || undefined}>
        {name}
      </span>
      <span className="ci-art" style={{ backgroundImage: landscape(name) }} />
      {remote && (
        <img
          src={url}
          alt={decorative ? '' : name}
          loading="lazy"
          decoding="async"
          draggable="false"
          onLoad={() => setShown(url)}
          onError={() => {
            missing.add(url);
            setFailed(true);
          }}
        />
      )}
    </span>
  );
}
