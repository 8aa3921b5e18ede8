import type { Message } from './channel';

/** A conversation as it is shown, whichever kind it is. */
export interface Conversation {
  messages: readonly Message[];
  /** How far each of the two has read, by user id. */
  lastRead: Readonly<Record<number, number>>;
  /** Nothing is being asked for that could have been missed. */
  fresh: boolean;
  /** Why it can only be read. */
  closed?: 'archived' | 'ended' | 'unconnected';
  /** There is more before the first message. */
  earlier: boolean;
  loadEarlier: () => Promise<void>;
  markRead: (seq: number) => void;
  muted: boolean;
  mute: (muted: boolean) => void;
}
