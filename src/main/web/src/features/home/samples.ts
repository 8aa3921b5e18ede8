import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { ProfileCard, ProfileCardBack } from '../../api/types';

const nobody = 0;

/** A card to show what a card is, where nobody is there yet to show theirs. Its id is nobody's. */
export const sample: ProfileCard = {
  id: nobody,
  username: 'sample',
  display_name: 'Bella Donnelly',
  avatar_url: null,
  tagline: 'Five hundred handshakes, no regrets.',
  card_type: 'investor',
  trade_count: 514,
  reputation_score: 4.9,
  reputation_count: 611,
  success_rate: 99.2,
  response_time_hours: 2,
  frame_tier: 'legendary',
  city: 'Galway',
  country: 'Ireland',
  shipping_preference: 'international',
  is_online: true,
  last_active_at: null,
  open_to_trades: true,
  email_verified: true,
  discord_linked: false,
  id_verified: true,
  badges: [],
  formats: ['legacy', 'vintage'],
  signature_card: null,
  member_since: '2023-05-01T00:00:00Z',
};

const back: ProfileCardBack = {
  id: nobody,
  total_trades: 518,
  completed_trades: 514,
  portfolio_tier: 'dragon',
  endorsement_counts: { trustworthy: 204, fair_trader: 188, responsive: 141, knowledgeable: 96 },
  recent_trades: [],
  recent_reviews: [],
  endorsed_for: [],
  can_endorse: false,
  mutual_connections: [],
  achievements: [],
};

/** Lets the sample turn over without asking the server about nobody. */
export function layOutSample(): void {
  const queryKey = keys.userBack(nobody);
  queries.setQueryDefaults(queryKey, { staleTime: Infinity, gcTime: Infinity });
  queries.setQueryData(queryKey, back);
}
