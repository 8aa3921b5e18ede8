import type { Person, Trade, TradeLine } from '../../../src/api/types';
import { ife } from '../card/samples';
import { card } from '../collections/samples';

export const person = (id: number, username: string, display_name: string): Person => ({
  id,
  username,
  display_name,
  avatar_url: null,
  frame_tier: 'silver',
});

export const line = (id: number, change: Partial<TradeLine> = {}): TradeLine => ({
  inventory_item_id: id,
  card: card(id),
  quantity: 1,
  finish: 'nonfoil',
  condition: 'NM',
  language: 'en',
  unit_price: 10,
  ...change,
});

/** A trade that Ife was offered by Dan (9). */
export function trade(change: Partial<Trade> = {}): Trade {
  const [offer, request] = [[line(1), line(2)], [line(3, { unit_price: 15 })]];
  return {
    id: 42,
    status: 'pending',
    version: 1,
    current_revision: 1,
    turn_user_id: ife.id,
    proposer_id: 9,
    recipient_id: ife.id,
    proposer: person(9, 'dan', 'Dan'),
    recipient: person(ife.id, 'ife', 'Ife Okonkwo'),
    offers: [{ revision: 1, made_by: 9, offer, request, offer_value: 20, request_value: 15, created_at: '2026-11-20T10:00:00Z' }],
    offer,
    request,
    offer_value: 20,
    request_value: 15,
    fairness: { difference: 5, percent: 25, text: '', unpriced: [] },
    shipments: [],
    message: null,
    expires_at: new Date(Date.now() + 3 * 86_400_000).toISOString(),
    created_at: '2026-11-20T10:00:00Z',
    updated_at: '2026-11-20T10:00:00Z',
    accepted_at: null,
    completed_at: null,
    cancel_asked_by: null,
    closed_at: null,
    closed_by: null,
    close_reason: null,
    gone_card_ids: [],
    fault_user_id: null,
    thread_id: 1,
    ...change,
  };
}

export const parcel = (sender_id: number, received_at: string | null = null): Trade['shipments'][number] => ({
  id: sender_id,
  sender_id,
  carrier: null,
  tracking: null,
  in_person: false,
  shipped_at: '2026-11-21T10:00:00Z',
  received_at,
});
