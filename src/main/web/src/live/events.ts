import type { FrameTier, ProfileCard } from '../api/types';

export type Presence = 'online' | 'away' | 'offline';

/** What a browser may hear, by type. Features add the types of their own events here. */
export interface LiveEvents {
  /** Of the own card what it shows anew; of a watched one only whose it is. */
  'card.changed': (Partial<ProfileCard> & { id: number; user_id?: undefined }) | { user_id: number; id?: undefined };
  'frame.changed': { id: number; frame_tier: FrameTier };
  'presence.changed': Record<string, Presence>;
  'sanction.changed': { capabilities?: string[]; expires_at?: string | null };
  'job.progress': { job: string | number; done: number; total: number; rate?: number; eta?: number };
}

export type LiveType = keyof LiveEvents;

/** The wrapping of every event. Those that are kept have a place in the user's history: `seq` goes up without gaps. */
export interface Envelope {
  v: 1;
  epoch?: string;
  seq?: number;
  type: string;
  at: string;
  data: unknown;
}

export interface Resync {
  epoch: string;
  last_seq: number;
}
