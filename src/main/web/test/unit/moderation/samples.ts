import type { CaseItem, Dispute, ModerationAction, Sanction } from '../../../src/api/types';
import type { CaseFile } from '../../../src/features/moderation/desk/types';
import { person } from '../trades/samples';

export const sanction = (change: Partial<Sanction> = {}): Sanction => ({
  id: 4,
  action_type: 'restrict',
  reason: 'Please leave people alone who said no.',
  capabilities: ['message'],
  duration_days: 7,
  expires_at: '2100-01-08T00:00:00Z',
  created_at: '2100-01-01T00:00:00Z',
  acknowledged_at: null,
  in_force: true,
  lifted_at: null,
  appealable_until: '2100-01-31T00:00:00Z',
  appeal: null,
  ...change,
});

export const dispute = (change: Partial<Dispute> = {}): Dispute => ({
  id: 3,
  trade_proposal_id: 12,
  filed_by: 503,
  respondent_id: 9,
  filer: person(503, 'ife', 'Ife Okonkwo'),
  respondent: person(9, 'dan', 'Dan'),
  dispute_type: 'didnt_ship',
  description: 'Nothing came in two weeks.',
  status: 'open',
  assigned_moderator_id: null,
  resolution: null,
  resolution_notes: null,
  evidence: [],
  evidence_requested: null,
  created_at: '2026-11-20T10:00:00Z',
  resolved_at: null,
  ...change,
});

export const caseItem = (change: Partial<CaseItem> = {}): CaseItem => ({
  id: 12,
  target_user_id: 9,
  target_username: 'dan',
  target: person(9, 'dan', 'Dan'),
  flag_level: 'high',
  flag_type: 'scam',
  flag_reason: 'I sent my cards; theirs never came.',
  report_count: 1,
  score: 60,
  status: 'open',
  version: 1,
  due_at: '2100-01-01T00:00:00Z',
  claimed_by: null,
  claimed_by_username: null,
  claimed_until: null,
  created_at: '2026-11-20T10:00:00Z',
  closed_at: null,
  ...change,
});

/** Held by that moderator for a long time. */
export const held = (by: number, name: string): Partial<CaseItem> => ({
  claimed_by: by,
  claimed_by_username: name,
  claimed_until: '2100-01-01T00:00:00Z',
  status: 'in_review',
});

export const caseFile = (change: Partial<CaseFile> = {}): CaseFile => ({
  ...caseItem(),
  target_user: {
    id: 9,
    username: 'dan',
    display_name: 'Dan',
    role: 'user',
    member_since: '2025-01-01T00:00:00Z',
    suspended_until: null,
    banned: false,
    restrictions: {},
  },
  reports: [
    {
      id: 1,
      reporter: { id: 20, username: 'cleo' },
      report_type: 'scam',
      reason: 'I sent my cards; theirs never came.',
      details: null,
      review_id: null,
      weight: 60,
      evidence: { messages: [{ id: 5, sender_id: 9, content: 'Send first.', cited: true, created_at: '2026-11-20T09:00:00Z', deleted_at: null }] },
      created_at: '2026-11-20T10:00:00Z',
      resolution: null,
    },
  ],
  auto_flags: [],
  previous_actions: [],
  mod_notes: [],
  trade_stats: { total: 3, completed: 2, open: 1, disputed: 0, failed_by_own_fault: 0 },
  recent_trades: [],
  similar_cases: [],
  guidance: { action: 'warn', duration_days: null, why: 'Nothing was held against this trader before.' },
  ...change,
});

export const actionOf = (change: Partial<ModerationAction> = {}): ModerationAction => ({
  id: 30,
  case_id: 12,
  target_user_id: 9,
  action_type: 'suspend',
  reason: 'Again.',
  capabilities: null,
  duration_days: 7,
  expires_at: '2100-01-01T00:00:00Z',
  moderator_id: 6,
  moderator_username: 'max',
  in_force: true,
  created_at: '2026-11-20T11:00:00Z',
  ...change,
});
