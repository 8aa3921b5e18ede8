import type { Dispute, Sanction } from '../../../src/api/types';
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
