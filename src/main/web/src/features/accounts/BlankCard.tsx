import type { ProfileCard as Card } from '../../api/types';
import { ProfileCard } from '../../card/ProfileCard';

/** What everybody starts with. Its id is nobody's. */
const blank: Card = {
  id: 0,
  username: '',
  display_name: '',
  avatar_url: null,
  tagline: null,
  card_type: null,
  trade_count: 0,
  reputation_score: null,
  reputation_count: 0,
  success_rate: null,
  response_time_hours: null,
  frame_tier: 'bronze',
  city: null,
  country: null,
  shipping_preference: null,
  is_online: false,
  last_active_at: null,
  open_to_trades: false,
  email_verified: false,
  discord_linked: false,
  id_verified: false,
  badges: [],
  formats: [],
  signature_card: null,
  member_since: new Date().toISOString(),
};

/** A card with nothing on it but a name: a picture, not a control. */
export function BlankCard({ name }: { name: string }) {
  return (
    <div className="blank-card" inert>
      <ProfileCard user={{ ...blank, display_name: name }} variant="full" heading="p" />
    </div>
  );
}
