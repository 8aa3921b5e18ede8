import { store } from '../ui/store';

export type LiveState = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'offline';

/** How the connection to the server's events stands; `idle` for a guest. */
export const liveState = store<LiveState>('idle');
