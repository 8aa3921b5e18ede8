import type { Person } from '../api/types';
import './person-mark.css';
import { useLandscape } from './useLandscape';

/** Somebody's card from afar: its metal around their picture or their landscape. It stands beside their name, so it says nothing itself. */
export function PersonMark({ person: { id, avatar_url, frame_tier } }: { person: Pick<Person, 'id' | 'avatar_url' | 'frame_tier'> }) {
  const landscape = useLandscape(id);
  const picture = avatar_url ? [`url("${avatar_url}")`] : [];
  return (
    <span className="person-mark" data-tier={frame_tier} aria-hidden="true">
      <span style={{ backgroundImage: [...picture, landscape ?? []].flat().join(', ') }} />
    </span>
  );
}
