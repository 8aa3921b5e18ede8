import type { Trade } from '../../api/types';
import './status-tag.css';
import { standing } from './words';

interface StatusTagProps {
  status: Trade['status'];
  turn: number | null;
  me: number;
  name: string;
}

/** Where a trade stands, in a word or two; the own move is the one that stands out. */
export function StatusTag({ status, turn, me, name }: StatusTagProps) {
  return (
    <span className="tag" data-tone={turn === me ? 'move' : tones[status]}>
      {standing({ status }, turn, me, name)}
    </span>
  );
}

const tones: Partial<Record<Trade['status'], string>> = {
  accepted: 'success',
  in_transit: 'success',
  completed: 'success',
  disputed: 'warn',
};
