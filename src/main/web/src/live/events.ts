import type {
  AchievementDefinition,
  CaseItem,
  DirectMessage,
  FrameTier,
  Notification,
  ProfileCard,
  Sanction,
  ThreadMessage,
  Trade,
  UnreadCounts,
} from '../api/types';

export type Presence = 'online' | 'away' | 'offline';

/** One notification, the unread counts as they are with it, and whether it shall only be there to be found. */
export interface Told {
  notification: Notification;
  unread: UnreadCounts;
  silent: boolean;
}

/** How much lies on the moderators' desk. */
export interface DeskCounts {
  pending_count: number;
  high_priority_count: number;
  appeals_pending: number;
  disputes_open: number;
}

/** What a browser may hear, by type. Features add the types of their own events here. */
export interface LiveEvents {
  /** Of the own card what it shows anew; of a watched one only whose it is. */
  'card.changed': (Partial<ProfileCard> & { id: number; user_id?: undefined }) | { user_id: number; id?: undefined };
  /** `lost`: it was taken, and that is another than the one that is worn now. */
  'frame.changed': { id: number; frame_tier: FrameTier; lost: boolean; lost_tier?: FrameTier };
  'trade.changed': Pick<Trade, 'status' | 'version' | 'turn_user_id'> & { trade_id: number; revision: number };
  'thread.message': { trade_id: number; message: ThreadMessage };
  'thread.message_changed': { trade_id: number } & Pick<
    ThreadMessage,
    'id' | 'seq' | 'content' | 'edited_at' | 'deleted_at' | 'reactions' | 'warning'
  >;
  'direct.message': { message: DirectMessage };
  'direct.read': { user_id: number; sender_id: number; id: number };
  'thread.read': { trade_id: number; user_id: number; seq: number };
  'thread.typing': { trade_id: number; user_id: number; until: string };
  'notification.created': Told;
  'notification.updated': Told;
  'notification.read': { ids: number[]; up_to_seq?: number; /** They were put away as well. */ done?: true; unread: UnreadCounts };
  'achievement.unlocked': { definition: AchievementDefinition; keys: string[]; points: number; frame_tier: FrameTier | null };
  'presence.changed': Record<string, Presence>;
  'sanction.changed': { action_type?: Sanction['action_type']; reason?: string; capabilities?: string[]; expires_at?: string | null };
  'case.created': CaseItem;
  'case.claimed': CaseItem;
  'case.released': CaseItem;
  'case.resolved': CaseItem;
  'dispute.changed': { id: number; status: string; assigned_moderator_id: number | null; taken: boolean };
  'counts.changed': DeskCounts;
  'platform.version': { version: string };
  'platform.notice': { text: string };
  'job.progress': { job: string | number; /** Of several of that kind, which. */ run?: string; done: number; total: number; rate?: number; eta?: number };
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
