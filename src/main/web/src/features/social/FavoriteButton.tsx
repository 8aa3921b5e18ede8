import { Star } from 'lucide-react';
import type { Person } from '../../api/types';
import { Button } from '../../ui/Button';
import { Tooltip } from '../../ui/Tooltip';
import { useFavorite, useFavoriteChange } from './favorites';
import './social.css';
import { t } from './text';

interface FavoriteButtonProps {
  person: Person;
  /** With its word beside the star. */
  worded?: boolean;
}

/** The star that keeps somebody: lit at once, put out at once. */
export function FavoriteButton({ person, worded }: FavoriteButtonProps) {
  const favorite = useFavorite(person.id);
  const { mutate } = useFavoriteChange();
  const label = t('favorite.of', { name: person.display_name });
  const button = (
    <Button
      kind={worded ? 'plain' : 'quiet'}
      className="button star"
      data-action="favorite"
      icon={<Star aria-hidden="true" />}
      aria-pressed={favorite !== undefined}
      aria-label={label}
      onClick={() => mutate({ person, on: !favorite })}
    >
      {worded && t(favorite ? 'favorite.kept' : 'favorite.keep')}
    </Button>
  );
  return worded ? button : <Tooltip text={t(favorite ? 'favorite.remove' : 'favorite.keep')}>{button}</Tooltip>;
}
