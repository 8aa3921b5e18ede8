const day = 86_400_000;
/** So long without a trade is a long pause. */
const long = 180 * day;
/** Whoever was here, or traded, within this time is back. */
const back = 30 * day;

export interface Pause {
  /** Whether they only came back, or have traded again as well. */
  kind: 'here' | 'trading';
  /** The last trade before the pause, an ISO time. */
  before: string;
}

/** Whether somebody is back after long without a trade. `trades` are the days of the latest ones, the newest first. */
export function pauseOf(trades: readonly string[], lastActive: string | null, now = Date.now()): Pause | undefined {
  const [newest, older] = trades;
  if (!newest) return undefined;
  const lately = (at: string) => now - Date.parse(at) < back;
  if (lately(newest)) {
    return older && Date.parse(newest) - Date.parse(older) >= long ? { kind: 'trading', before: older } : undefined;
  }
  return lastActive && lately(lastActive) && now - Date.parse(newest) >= long ? { kind: 'here', before: newest } : undefined;
}
