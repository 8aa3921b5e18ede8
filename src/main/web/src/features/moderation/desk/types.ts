import type { CaseItem, FlagLevel, ModerationAction, ModerationNote, ReportType } from '../../../api/types';

/** Somebody by name alone. */
interface Named {
  id: number;
  username: string;
}

/** A message as it was when somebody reported it, with what stood around it. */
export interface EvidenceMessage {
  id: number;
  trade_id?: number;
  /** `null`: the system said it. */
  sender_id: number | null;
  content: string | null;
  cited: boolean;
  created_at: string;
  edited_at?: string | null;
  deleted_at: string | null;
  revisions?: { content: string | null }[];
  attachments?: { id: number }[];
}

export interface EvidenceItem {
  side: 'proposer' | 'recipient';
  card: string;
  quantity: number;
  finish: string;
  condition: string;
  unit_price: number | null;
}

export interface EvidenceTrade {
  id: number;
  status: string;
  proposer_id: number;
  recipient_id: number;
  revision: number;
  message: string | null;
  offers: { revision: number; made_by: number; offer_value: number; request_value: number; items: EvidenceItem[] }[] | null;
  shipments: {
    sender_id: number;
    carrier: string | null;
    tracking: string | null;
    in_person: boolean;
    shipped_at: string | null;
    received_at: string | null;
  }[];
}

/** A copy of what a report or a dispute is about. Old ones may lack a part. */
export interface Evidence {
  messages?: EvidenceMessage[];
  direct_messages?: EvidenceMessage[];
  trades?: EvidenceTrade[];
  cards?: { id: number; username: string; display_name: string }[];
  review?: { id: number; trade_id: number; subject_id: number; rating: number; text: string | null; reply: string | null };
}

export interface CaseReport {
  id: number;
  reporter: Named;
  report_type: ReportType;
  reason: string;
  details: string | null;
  review_id: number | null;
  weight: number;
  evidence: Evidence;
  created_at: string;
  resolution: string | null;
}

export interface CaseFlag {
  id: number;
  rule: string;
  level: FlagLevel;
  weight: number;
  evidence: Record<string, unknown>;
  status: string;
  created_at: string;
}

export interface CaseTrade {
  id: number;
  status: string;
  with_user: Named;
  value: number;
  own_fault: boolean | null;
  created_at: string;
}

/** All that is known of a case: what the contract leaves open, spelled out. */
export interface CaseFile extends CaseItem {
  target_user: {
    id: number;
    username: string;
    display_name: string;
    role: 'user' | 'moderator' | 'admin';
    member_since: string;
    suspended_until: string | null;
    banned: boolean;
    restrictions: Record<string, string>;
  };
  reports: CaseReport[];
  auto_flags: CaseFlag[];
  previous_actions: ModerationAction[];
  mod_notes: ModerationNote[];
  trade_stats: { total: number; completed: number; open: number; disputed: number; failed_by_own_fault: number };
  recent_trades: CaseTrade[];
  similar_cases: { id: number; flag_level: FlagLevel; score: number; status: string; closed_at: string; action_type: string | null }[];
  guidance: { action: 'dismiss' | 'warn' | 'restrict' | 'suspend' | 'ban'; duration_days: number | null; why: string };
}

/** The figures of the desk; what could not be computed is null. */
export interface DeskStats {
  pending_count: number;
  high_priority_count: number;
  overdue_count: number;
  by_level: Record<FlagLevel, number>;
  closed_7_days: number;
  median_hours_to_close: number | null;
  actions_30_days: Record<string, number>;
  reports_7_days: number;
  appeals_pending: number;
  appeals_overturned_percent: number | null;
  disputes_open: number;
}
