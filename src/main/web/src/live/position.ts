/** The last event that this browser has taken in: of whom, of which history, and its number there. */
export interface Position {
  userId: number;
  epoch: string;
  seq: number;
}

const place = 'live.position';

/** Where the last page stopped hearing: the server can tell from there on what was missed. */
export function recall(userId: number): Position | undefined {
  const kept = localStorage.getItem(place);
  const position = kept ? (JSON.parse(kept) as Position) : undefined;
  return position?.userId === userId ? position : undefined;
}

/** Never backwards: several tabs share the place. */
export function remember(position: Position): void {
  const known = recall(position.userId);
  if (known?.epoch === position.epoch && known.seq > position.seq) return;
  localStorage.setItem(place, JSON.stringify(position));
}
