import type { FlagLevel } from '../../../api/types';
import { t } from './text';

/** A ring, a half and a full diamond, a triangle: told apart without their colours. */
const shapes: Record<FlagLevel, string> = {
  low: 'M8 3a5 5 0 1 0 0 10a5 5 0 0 0 0-10z',
  medium: 'M8 1.5 14.5 8 8 14.5 1.5 8z M8 1.5v13',
  high: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  critical: 'M8 1 15.5 14.5H.5z',
};

/** How urgent a case is: a shape and its word. */
export function LevelMark({ level }: { level: FlagLevel }) {
  return (
    <span className="level" data-level={level}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={shapes[level]} />
      </svg>
      {t(`level.${level}`)}
    </span>
  );
}
