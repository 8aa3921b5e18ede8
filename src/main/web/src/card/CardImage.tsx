import { useState } from 'react';
import type { CardEmbed } from '../api/types';
import './card-image.css';
import { useLandscape } from './useLandscape';

/** Pictures that did not come; a list that scrolls does not ask for them again. */
const missing = new Set<string>();

export interface CardImageProps {
  card: Pick<CardEmbed, 'name' | 'image_url'>;
  /** Decoration beside its own name. */
  decorative?: boolean;
}

/** A collectible card: its remote picture or, where there is none or no network, a drawing of our own. */
export function CardImage({ card: { name, image_url: url }, decorative }: CardImageProps) {
  const [failed, setFailed] = useState<string>();
  if (url && url !== failed && !missing.has(url)) {
    const fail = () => {
      missing.add(url);
      setFailed(url);
    };
    return (
      <img className="ci" src={url} alt={decorative ? '' : name} loading="lazy" decoding="async" draggable="false" onError={fail} />
    );
  }
  return <Drawn name={name} decorative={decorative} />;
}

function Drawn({ name, decorative }: { name: string; decorative?: boolean }) {
  return (
    <span className="ci ci-drawn" role={decorative ? undefined : 'img'} aria-label={decorative ? undefined : name}>
      <span className="ci-name" aria-hidden="true">
        {name}
      </span>
      <span className="ci-art" style={{ backgroundImage: useLandscape(name) }} />
    </span>
  );
}
